using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>The type to write for one that does not cross, where there is one: for sequences of plain data.</summary>
/// <remarks>
/// An argument is lent as a span, unless it may be null or missing, which no span is; what comes back is an array. Other types
/// have several substitutes, or need other code as well, and <see cref="TypeChoices"/> lists them.
/// </remarks>
internal static class TypeSuggestions
{
    private static readonly HashSet<string> s_readable = new(StringComparer.Ordinal)
    {
        WellKnownNames.ReadOnlySpan,
        "System.ReadOnlyMemory<T>",
        "System.Collections.Generic.ICollection<T>",
        "System.Collections.Generic.IEnumerable<T>",
        "System.Collections.Generic.IList<T>",
        "System.Collections.Generic.IReadOnlyCollection<T>",
        "System.Collections.Generic.IReadOnlyList<T>",
        "System.Collections.Generic.List<T>",
        "System.Collections.Immutable.ImmutableArray<T>",
        "System.Collections.Immutable.ImmutableList<T>",
        "System.Collections.ObjectModel.Collection<T>",
        "System.Collections.ObjectModel.ReadOnlyCollection<T>",
    };

    private static readonly HashSet<string> s_writable = new(StringComparer.Ordinal)
    {
        WellKnownNames.Span,
        "System.ArraySegment<T>",
        "System.Memory<T>",
    };

    /// <summary>What to write for the type of a parameter, a property, or a method's result.</summary>
    internal static Suggestion? For(ITypeSymbol type, ISymbol place, TypeClassifier classifier)
    {
        string name = type.OriginalDefinition.FullName();
        bool isWritable = s_writable.Contains(name);
        string? element = name is "System.IO.Stream" or "System.IO.MemoryStream" ? "byte"
            : (isWritable || s_readable.Contains(name)) && ((INamedTypeSymbol)type).TypeArguments[0] is var argument && classifier.IsPlainData(argument) ? argument.Qualified()
            : null;
        return element is null ? TypeChoices.For(type, place) : new Suggestion(Sequence(element, type, place, isWritable));
    }

    /// <summary>A span of an element, where one can stand, else an array.</summary>
    internal static string Sequence(string element, ITypeSymbol type, ISymbol place, bool isWritable = false)
    {
        bool isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        bool canBeSpan = !isNullable
            && place is IParameterSymbol { RefKind: RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter, HasExplicitDefaultValue: false };
        return canBeSpan ? $"global::System.{(isWritable ? "Span" : "ReadOnlySpan")}<{element}>" : element + (isNullable ? "[]?" : "[]");
    }

    /// <summary>The element of a collection or array; null if the type is none.</summary>
    internal static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } named
            when named.OriginalDefinition.FullName() is var name && (s_readable.Contains(name) || s_writable.Contains(name)) => element,
        _ => null,
    };
}
