using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary><see cref="ImmutableArray{T}"/>; the one that was never made is null.</summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableArrayShape<T> : ISequenceShape<ImmutableArray<T>, T>
{
    /// <inheritdoc/>
    public static bool IsNull(ImmutableArray<T> value) => value.IsDefault;

    /// <inheritdoc/>
    public static ReadOnlySpan<T> Read(ImmutableArray<T> value, out T[]? rented)
    {
        rented = null;
        return value.AsSpan();
    }

    /// <inheritdoc/>
    public static Span<T> Begin(int count, out ImmutableArray<T> made)
    {
        T[] array = new T[count];
        made = ImmutableCollectionsMarshal.AsImmutableArray(array);
        return array;
    }
}
