using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary><see cref="IList{T}"/>: a list on arrival.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MutableListShape<T> : ISequenceShape<IList<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(IList<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(IList<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out IList<T> made)
    {
        List<T> list = new(count);
        CollectionsMarshal.SetCount(list, count);
        made = list;
        return CollectionsMarshal.AsSpan(list);
    }
}
