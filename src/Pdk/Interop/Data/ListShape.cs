using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary><see cref="List{T}"/>.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListShape<T> : ISequenceShape<List<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(List<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(List<T> value, out T[]? rented)
    {
        rented = null;
        return CollectionsMarshal.AsSpan(value);
    }

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out List<T> made)
    {
        List<T> list = new(count);
        CollectionsMarshal.SetCount(list, count);
        made = list;
        return CollectionsMarshal.AsSpan(list);
    }
}
