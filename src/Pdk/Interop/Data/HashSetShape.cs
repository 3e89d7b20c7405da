using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="HashSet{T}"/>; its comparer stays where it is.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HashSetShape<T> : ISequenceShape<HashSet<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(HashSet<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(HashSet<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out HashSet<T> made)
    {
        made = new HashSet<T>(count);
        return new T[count];
    }

    /// <inheritdoc/>
    public static HashSet<T> End(HashSet<T> made, Span<T> elements) => SetElements.Add<HashSet<T>, T>(made, elements);
}
