using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// Who an object is. A library's retain function tells its objects from those of others with the same self; in another language
/// than C# one object may stand behind several delegates, which their functions tell apart.
/// </summary>
internal readonly unsafe struct ObjectKey
{
    private readonly nint _self;
    private readonly nint _retain;
    private readonly nint _function;

    internal ObjectKey(PluginHandle handle, bool isDelegate)
    {
        bool isPlain = isDelegate && (handle.Vtable->Flags & VtableHeader.CheckedSelf) == 0 && handle.Vtable->Slots > 0;
        _self = (nint)handle.Self;
        _retain = (nint)handle.Vtable->Retain;
        _function = isPlain ? ((nint*)(handle.Vtable + 1))[0] : 0;
    }

    // The middle of the product, which all lower bits of the address or the index and generation go into.
    internal int Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)(((ulong)(_self + (3 * _retain) + (5 * _function)) * 0x9E37_79B9_7F4A_7C15) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(in ObjectKey other) => _self == other._self && _retain == other._retain && _function == other._function;
}
