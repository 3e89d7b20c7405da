using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="ReadOnlyMemory{T}"/>.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyMemoryShape<T> : ISequenceShape<ReadOnlyMemory<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(ReadOnlyMemory<T> value) => false;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(ReadOnlyMemory<T> value, out T[]? rented)
    {
        rented = null;
        return value.Span;
    }

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out ReadOnlyMemory<T> made)
    {
        T[] array = new T[count];
        made = array;
        return array;
    }
}
