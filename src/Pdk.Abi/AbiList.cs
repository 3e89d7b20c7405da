using System.Collections;

namespace Pdk.Abi;

/// <summary>An immutable list that is equal to another one with equal elements in the same order.</summary>
/// <typeparam name="T">The element.</typeparam>
public readonly struct AbiList<T> : IEquatable<AbiList<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items;

    /// <summary>Copies the elements.</summary>
    /// <param name="items">The elements in order.</param>
    public AbiList(IEnumerable<T> items) => _items = items.ToArray();

    /// <summary>How many elements.</summary>
    public int Count => Items.Length;

    private T[] Items => _items ?? [];

    /// <summary>The element at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    public T this[int index] => Items[index];

    /// <summary>Whether two lists have equal elements.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they are equal.</returns>
    public static bool operator ==(AbiList<T> left, AbiList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ in an element.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they are not equal.</returns>
    public static bool operator !=(AbiList<T> left, AbiList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AbiList<T> other) => ReferenceEquals(_items, other._items) || Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AbiList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in Items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
