using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct CounterVtable
{
    public VtableHeader Header;
    public delegate* unmanaged[Cdecl]<void*, int, int*, PdkError*> Add;
    public delegate* unmanaged[Cdecl]<void*, PdkError*> Wait;
    public delegate* unmanaged[Cdecl]<void*, byte, PdkError*> Fail;
}
