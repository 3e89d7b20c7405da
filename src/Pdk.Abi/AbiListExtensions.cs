namespace Pdk.Abi;

/// <summary>Makes an <see cref="AbiList{T}"/> of a sequence.</summary>
public static class AbiListExtensions
{
    /// <summary>Copies a sequence.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="items">The elements in order.</param>
    /// <returns>The list.</returns>
    public static AbiList<T> ToAbiList<T>(this IEnumerable<T> items)
        where T : IEquatable<T>
        => new(items);
}
