using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary><see cref="ICollection{T}"/>: a list on arrival.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectionShape<T> : ISequenceShape<ICollection<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(ICollection<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(ICollection<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out ICollection<T> made)
    {
        List<T> list = new(count);
        CollectionsMarshal.SetCount(list, count);
        made = list;
        return CollectionsMarshal.AsSpan(list);
    }
}
