using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="IReadOnlyCollection{T}"/>: an array on arrival.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyCollectionShape<T> : ISequenceShape<IReadOnlyCollection<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(IReadOnlyCollection<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(IReadOnlyCollection<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out IReadOnlyCollection<T> made)
    {
        T[] array = new T[count];
        made = array;
        return array;
    }
}
