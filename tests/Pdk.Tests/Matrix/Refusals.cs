using Pdk.Tests.Matrix.Positions;

namespace Pdk.Tests.Matrix;

/// <summary>Where a kind cannot stand, by design of Pdk or of C#.</summary>
internal static class Refusals
{
    /// <summary>What is said of a kind in a position: a part of Pdk's message, or the number of an error of C#; null if it crosses.</summary>
    internal static string? Of(TypeCase kind, Position position) => (kind.Form, position) switch
    {
        (not TypeForm.Delegate, EventPosition) => "CS0066",

        (TypeForm.Plain, _) => null,
        (TypeForm.Span, ArgumentPosition or SetterPosition or KeyPosition or DelegateArgumentPosition) => null,

        (TypeForm.Span, ResultPosition or PropertyPosition or IndexerPosition) => "because a view ends with its call",
        (TypeForm.Span, InPosition or RefReadOnlyPosition or RefPosition or OutPosition) => "a span crosses by value only",
        (TypeForm.Span, DelegateResultPosition) => "a view ends with its call; use an array",
        (TypeForm.Span, DelegateReferencePosition) => "is a span by reference, and a span crosses by value only",
        (TypeForm.Span, RecordPosition or FieldPosition or PlainFieldPosition) => "CS8345",
        (TypeForm.Span, ArrayPosition) => "CS0611",
        (TypeForm.Span, _) => "CS9244",

        (TypeForm.Copied, PlainFieldPosition) when IsOfFramework(kind) => "the real fields of",
        (_, PlainFieldPosition) => "is no plain data",
        (_, SpanPosition) when kind.Type.StartsWith('(') => "plain data",
        (_, SpanPosition) => "its elements must be plain data",

        (TypeForm.Delegate, RecordPosition or FieldPosition or ArrayPosition or ListPosition or DictionaryPosition or TuplePosition) =>
            "use a contract with one method, whose objects can lie in data",

        _ => null,
    };

    // Structs of .NET that hold objects.
    private static bool IsOfFramework(TypeCase kind) =>
        kind.Type.Contains("Memory<", StringComparison.Ordinal) || kind.Type.Contains("ImmutableArray<", StringComparison.Ordinal);
}
