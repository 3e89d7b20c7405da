using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="ISet{T}"/>: a hash set on arrival.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SetShape<T> : ISequenceShape<ISet<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(ISet<T>? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(ISet<T> value, out T[]? rented) => SequenceReader.Read(value, out rented);

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out ISet<T> made)
    {
        made = new HashSet<T>(count);
        return new T[count];
    }

    /// <inheritdoc/>
    public static ISet<T> End(ISet<T> made, Span<T> elements) => SetElements.Add<ISet<T>, T>(made, elements);
}
