using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>Arrays.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayShape<T> : ISequenceShape<T[], T>
{
    /// <inheritdoc/>
    public static bool IsNull(T[]? value) => value is null;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(T[] value, out T[]? rented)
    {
        rented = null;
        return value;
    }

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out T[] made)
    {
        T[] array = new T[count];
        made = array;
        return array;
    }
}
