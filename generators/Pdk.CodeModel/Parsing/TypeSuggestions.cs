using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>The type to write for one that does not cross, where there is one: for sequences of plain data.</summary>
/// <remarks>
/// An argument is lent as a span, unless it may be null or missing, which no span is; what comes back is an array. There is
/// nothing to suggest for a type that has several substitutes, or one that needs other code as well: a text or a number for
/// a decimal, a wait for a task.
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

    /// <summary>What to write for the type of a parameter, or of a method's result.</summary>
    internal static Suggestion? For(ITypeSymbol type, ISymbol place, TypeClassifier classifier)
    {
        string name = type.OriginalDefinition.FullName();
        bool isWritable = s_writable.Contains(name);
        string? element = name is "System.IO.Stream" or "System.IO.MemoryStream" ? "byte"
            : (isWritable || s_readable.Contains(name)) && ((INamedTypeSymbol)type).TypeArguments[0] is var argument && classifier.IsPlainData(argument) ? argument.Qualified()
            : null;
        if (element is null)
        {
            return null;
        }

        bool isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        bool canBeSpan = !isNullable
            && place is IParameterSymbol { RefKind: RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter, HasExplicitDefaultValue: false };
        return new Suggestion(
            canBeSpan ? $"global::System.{(isWritable ? "Span" : "ReadOnlySpan")}<{element}>" : element + (isNullable ? "[]?" : "[]"));
    }
}
