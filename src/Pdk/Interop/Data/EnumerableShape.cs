using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="IEnumerable{T}"/>: read to its end when it leaves, an array on arrival.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumerableShape<T> : ISequenceShape<IEnumerable<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(IEnumerable<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(IEnumerable<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out IEnumerable<T> made)
    {
        T[] array = new T[count];
        made = array;
        return array;
    }
}
