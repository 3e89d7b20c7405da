using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>How the elements of one type of collection are reached, and how one is made. Implemented by structs.</summary>
/// <typeparam name="TSequence">The collection.</typeparam>
/// <typeparam name="T">Its element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISequenceShape<TSequence, T>
{
    /// <summary>Whether the collection is null, in its way.</summary>
    /// <param name="value">The collection.</param>
    /// <returns>True for null.</returns>
    static abstract bool IsNull(TSequence? value);

    /// <summary>The elements, where they lie if they lie in a row.</summary>
    /// <param name="value">The collection, not null.</param>
    /// <param name="rented">What they were copied into if they do not; to be returned to the pool.</param>
    /// <returns>The elements.</returns>
    static abstract ReadOnlySpan<T> Read(TSequence value, out T[]? rented);

    /// <summary>Begins a new collection.</summary>
    /// <param name="count">How many elements it gets.</param>
    /// <param name="made">The collection.</param>
    /// <returns>Where the elements go.</returns>
    static abstract Span<T> Begin(int count, out TSequence made);

    /// <summary>Ends a new collection, when all elements are there.</summary>
    /// <param name="made">What <see cref="Begin"/> made.</param>
    /// <param name="elements">Where the elements are.</param>
    /// <returns>The collection.</returns>
    static virtual TSequence End(TSequence made, Span<T> elements) => made;
}
