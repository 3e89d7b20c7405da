using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// An object of the other side: 16 bytes. In C <c>pdk_handle</c>. An argument is borrowed for the call and retained by
/// who keeps it; a result carries one count.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct PluginHandle
{
    /// <summary>Offset 0: the first argument of every slot; null for no object.</summary>
    public void* Self;

    /// <summary>Offset 8: the object's functions.</summary>
    public VtableHeader* Vtable;
}
