using System.ComponentModel;

namespace Pdk.Interop;

/// <summary><see cref="Memory{T}"/>.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryShape<T> : ISequenceShape<Memory<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(Memory<T> value) => false;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(Memory<T> value, out T[]? rented)
    {
        rented = null;
        return value.Span;
    }

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out Memory<T> made)
    {
        T[] array = new T[count];
        made = array;
        return array;
    }
}
