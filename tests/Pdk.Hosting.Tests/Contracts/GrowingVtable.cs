using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

[StructLayout(LayoutKind.Sequential)]
internal unsafe struct GrowingVtable
{
    public VtableHeader Header;
    public delegate* unmanaged[Cdecl]<void*, double*, double*, PdkError*> Length;
    public delegate* unmanaged[Cdecl]<void*, int*, PdkError*> Name;
    public delegate* unmanaged[Cdecl]<void*, int, int*, PdkError*> Scale;
    public delegate* unmanaged[Cdecl]<void*, int*, PdkError*> GetOffset;
}
