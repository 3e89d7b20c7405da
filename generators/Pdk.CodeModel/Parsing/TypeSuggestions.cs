using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>The type to write for one that does not cross, where there is one: for sequences and collections.</summary>
/// <remarks>
/// Bytes are lent as a span, unless they may be null or missing, which no span is, or come back. A collection becomes the
/// one nearest to it that crosses. Other types have several substitutes, or need other code as well, and
/// <see cref="TypeChoices"/> lists them.
/// </remarks>
internal static class TypeSuggestions
{
    private static readonly Dictionary<string, string> s_nearest = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.LinkedList<T>"] = "Generic.List",
        ["System.Collections.Generic.Queue<T>"] = "Generic.List",
        ["System.Collections.Generic.Stack<T>"] = "Generic.List",
        ["System.Collections.ObjectModel.Collection<T>"] = "Generic.List",
        ["System.Collections.ObjectModel.ObservableCollection<T>"] = "Generic.List",
        ["System.Collections.ObjectModel.ReadOnlyCollection<T>"] = "Generic.IReadOnlyList",
        ["System.Collections.Immutable.ImmutableList<T>"] = "Immutable.ImmutableArray",
        ["System.Collections.Immutable.IImmutableList<T>"] = "Immutable.ImmutableArray",
        ["System.Collections.Generic.SortedSet<T>"] = "Generic.HashSet",
        ["System.Collections.Frozen.FrozenSet<T>"] = "Generic.IReadOnlySet",
        ["System.Collections.Immutable.ImmutableHashSet<T>"] = "Generic.IReadOnlySet",
        ["System.Collections.Immutable.IImmutableSet<T>"] = "Generic.IReadOnlySet",
        ["System.Collections.Concurrent.ConcurrentDictionary<TKey, TValue>"] = "Generic.Dictionary",
        ["System.Collections.Generic.SortedDictionary<TKey, TValue>"] = "Generic.Dictionary",
        ["System.Collections.Generic.SortedList<TKey, TValue>"] = "Generic.Dictionary",
        ["System.Collections.ObjectModel.ReadOnlyDictionary<TKey, TValue>"] = "Generic.IReadOnlyDictionary",
        ["System.Collections.Frozen.FrozenDictionary<TKey, TValue>"] = "Generic.IReadOnlyDictionary",
        ["System.Collections.Immutable.ImmutableDictionary<TKey, TValue>"] = "Generic.IReadOnlyDictionary",
        ["System.Collections.Immutable.IImmutableDictionary<TKey, TValue>"] = "Generic.IReadOnlyDictionary",
    };

    /// <summary>What to write for the type of a parameter, a property, or a method's result.</summary>
    internal static Suggestion? For(ITypeSymbol type, ISymbol place, TypeClassifier classifier)
    {
        string name = type.OriginalDefinition.FullName();
        if (name is "System.IO.Stream" or "System.IO.MemoryStream")
        {
            return new Suggestion(Sequence("byte", type, place));
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: > 0 } named)
        {
            if (name is WellKnownNames.Span or WellKnownNames.ReadOnlySpan or "System.ArraySegment<T>")
            {
                ITypeSymbol element = named.TypeArguments[0];
                return classifier.IsPlainData(element) ? new Suggestion(Sequence(element.Qualified(), type, place, isWritable: name != WellKnownNames.ReadOnlySpan))
                    : classifier.CanBeElement(element) ? new Suggestion(element.Qualified() + "[]")
                    : TypeChoices.For(type, place, classifier);
            }

            if (s_nearest.TryGetValue(name, out string nearest) && named.TypeArguments.All(classifier.CanBeElement))
            {
                string arguments = string.Join(", ", named.TypeArguments.Select(argument => argument.Qualified()));
                return new Suggestion($"global::System.Collections.{nearest}<{arguments}>{(type.NullableAnnotation == NullableAnnotation.Annotated ? "?" : "")}");
            }
        }

        return TypeChoices.For(type, place, classifier);
    }

    /// <summary>A span of an element, where one can stand, else an array.</summary>
    internal static string Sequence(string element, ITypeSymbol type, ISymbol place, bool isWritable = false)
    {
        bool isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        bool canBeSpan = !isNullable
            && place is IParameterSymbol { RefKind: RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter, HasExplicitDefaultValue: false };
        return canBeSpan ? $"global::System.{(isWritable ? "Span" : "ReadOnlySpan")}<{element}>" : element + (isNullable ? "[]?" : "[]");
    }
}
