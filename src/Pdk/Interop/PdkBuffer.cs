using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Memory that a call returns: 40 bytes. In C <c>pdk_buffer</c>.
/// </summary>
/// <remarks>
/// The caller presets <see cref="Data"/> and <see cref="Capacity"/> to scratch memory in its own frame, or zeroes them.
/// The callee either fills the scratch and leaves <see cref="Release"/> null, or sets its own data, owner and release.
/// A null <see cref="Data"/> afterwards is a null result. The caller copies what it needs and calls
/// <see cref="Release"/> once, on any thread. Not read after an error.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct PdkBuffer
{
    /// <summary>Offset 0: the elements.</summary>
    public void* Data;

    /// <summary>Offset 8: how many elements; bytes for text.</summary>
    public long Length;

    /// <summary>Offset 16: how many bytes the caller's scratch holds.</summary>
    public long Capacity;

    /// <summary>Offset 24: the argument of <see cref="Release"/>.</summary>
    public void* Owner;

    /// <summary>Offset 32: gives the memory back to who allocated it; null if there is nothing to give back.</summary>
    public delegate* unmanaged[Cdecl]<void*, void> Release;
}
