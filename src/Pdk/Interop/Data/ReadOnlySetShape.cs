using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="IReadOnlySet{T}"/>: a hash set on arrival.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySetShape<T> : ISequenceShape<IReadOnlySet<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(IReadOnlySet<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(IReadOnlySet<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out IReadOnlySet<T> made)
    {
        made = new HashSet<T>(count);
        return new T[count];
    }

    /// <inheritdoc/>
    public static IReadOnlySet<T> End(IReadOnlySet<T> made, Span<T> elements) => SetElements.Add<IReadOnlySet<T>, T>(made, elements);
}
