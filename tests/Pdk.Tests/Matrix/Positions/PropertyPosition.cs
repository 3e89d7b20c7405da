namespace Pdk.Tests.Matrix.Positions;

/// <summary>A property that is written and read. What has an identity comes home as itself.</summary>
internal sealed class PropertyPosition() : Position("property")
{
    internal override string Contract(TypeCase kind) => $"{kind.Type} Property {{ get; set; }}";

    internal override string Implementation(TypeCase kind) => $"public {kind.Type} Property {{ get; set; }} = Values[0];";

    internal override string Checks(TypeCase kind) =>
        $"""
        other.Property = value;
        report.Check(index, IsSame(value, other.Property));
        {(kind.Form is TypeForm.Object or TypeForm.Delegate ? "report.Check(index, ReferenceEquals(value, other.Property));" : "")}
        """;
}
