using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>The collections of .NET that cross, and the struct of Pdk.Interop that knows each.</summary>
internal static class CollectionTypes
{
    private static readonly Dictionary<string, string> s_shapes = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List<T>"] = "ListShape",
        ["System.Collections.Generic.IList<T>"] = "MutableListShape",
        ["System.Collections.Generic.ICollection<T>"] = "CollectionShape",
        ["System.Collections.Generic.IReadOnlyList<T>"] = "ReadOnlyListShape",
        ["System.Collections.Generic.IReadOnlyCollection<T>"] = "ReadOnlyCollectionShape",
        ["System.Collections.Generic.IEnumerable<T>"] = "EnumerableShape",
        ["System.Collections.Generic.HashSet<T>"] = "HashSetShape",
        ["System.Collections.Generic.ISet<T>"] = "SetShape",
        ["System.Collections.Generic.IReadOnlySet<T>"] = "ReadOnlySetShape",
        ["System.Collections.Immutable.ImmutableArray<T>"] = "ImmutableArrayShape",
        ["System.Memory<T>"] = "MemoryShape",
        ["System.ReadOnlyMemory<T>"] = "ReadOnlyMemoryShape",
        ["System.Collections.Generic.Dictionary<TKey, TValue>"] = "DictionaryShape",
        ["System.Collections.Generic.IDictionary<TKey, TValue>"] = "MutableDictionaryShape",
        ["System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>"] = "ReadOnlyDictionaryShape",
    };

    /// <summary>The shape of a collection and what it holds: one element, or key and value; null for any other type.</summary>
    internal static (string Shape, ITypeSymbol[] Items)? Find(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => ("ArrayShape", [array.ElementType]),
        INamedTypeSymbol { IsGenericType: true, ContainingType: null } named
            when named.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty && s_shapes.TryGetValue(named.OriginalDefinition.FullName(), out string shape) =>
            (shape, [.. named.TypeArguments]),
        _ => null,
    };
}
