namespace Pdk.Tests.Matrix.Positions;

/// <summary>An element of a span that is read, and of one that is written.</summary>
internal sealed class SpanPosition() : Position("element of a span")
{
    internal override bool IsForEachValue => false;

    internal override string Contract(TypeCase kind) => $"int Spans(System.ReadOnlySpan<{kind.Type}> values, System.Span<{kind.Type}> target);";

    internal override string Implementation(TypeCase kind) =>
        $"public int Spans(System.ReadOnlySpan<{kind.Type}> values, System.Span<{kind.Type}> target) {{ values.CopyTo(target); return values.Length; }}";

    internal override string Checks(TypeCase kind) =>
        $"""
        {kind.Type}[] target = new {kind.Type}[Values.Length];
        report.Check(0, other.Spans(Values, target) == Values.Length);
        report.Check(0, Same.Items(Values, target, IsSame));
        report.Check(0, other.Spans(default, default) == 0);
        """;
}
