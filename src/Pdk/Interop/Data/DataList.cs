using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>A sequence inside data: 16 bytes. In C <c>pdk_list</c>. A null <see cref="Data"/> is null, which differs from empty.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DataList
{
    /// <summary>Offset 0: the elements.</summary>
    internal byte* Data;

    /// <summary>Offset 8: how many there are.</summary>
    internal int Count;

    /// <summary>Offset 12: bytes from one to the next, by which elements grow.</summary>
    internal int Stride;

    /// <summary>Looks at what the other side says.</summary>
    /// <returns>Whether there is a sequence.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool Check(int minStride)
    {
        if (Count < 0 || (Data is null && Count != 0) || (Count > 0 && Stride < minStride))
        {
            throw Impossible(minStride);
        }

        return Data is not null;
    }

    private readonly DataException Impossible(int minStride) => new(
        Count < 0 ? $"has an impossible count of {Count}"
        : Data is null ? $"has no data but {Count} elements"
        : $"has elements of {Stride} bytes, and at least {minStride} belong to one");
}
