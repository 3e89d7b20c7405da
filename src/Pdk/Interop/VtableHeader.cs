using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// How every vtable begins: 56 bytes, then <see cref="Slots"/> function pointers. In C <c>pdk_vtable</c>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct VtableHeader
{
    /// <summary>A bit of <see cref="Flags"/>: <c>self</c> is a checked handle, so that a call with a stale one is an error and nothing worse.</summary>
    public const uint CheckedSelf = 1;

    /// <summary>Offset 0: bytes of the whole vtable, its slots included.</summary>
    public uint Size;

    /// <summary>Offset 4: how many slots follow the header. A slot beyond this number, or null, is a missing member.</summary>
    public uint Slots;

    /// <summary>Offset 8: <see cref="CheckedSelf"/>, or zero.</summary>
    public uint Flags;

    /// <summary>Offset 12: zero.</summary>
    public uint Reserved;

    /// <summary>Offset 16: adds one count; answers 1, or 0 if the object is no more.</summary>
    public delegate* unmanaged[Cdecl]<void*, int> Retain;

    /// <summary>Offset 24: takes one count away; the last one ends the object.</summary>
    public delegate* unmanaged[Cdecl]<void*, void> Release;

    /// <summary>
    /// Offset 32: the same object's vtable for another contract, given by its zero-terminated id, or null.
    /// Never changes <c>self</c>, moves no count.
    /// </summary>
    public delegate* unmanaged[Cdecl]<void*, byte*, VtableHeader*> Query;

    /// <summary>Offset 40: the contract of the slots.</summary>
    public PdkContract* Contract;

    /// <summary>
    /// Offset 48: runs the object's own Dispose, because somebody said so; the counts stay as they are. Null for contracts
    /// that are not disposable.
    /// </summary>
    public delegate* unmanaged[Cdecl]<void*, PdkError*> Dispose;
}
