using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="IReadOnlyList{T}"/>: an array on arrival.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyListShape<T> : ISequenceShape<IReadOnlyList<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(IReadOnlyList<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(IReadOnlyList<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out IReadOnlyList<T> made)
    {
        T[] array = new T[count];
        made = array;
        return array;
    }
}
