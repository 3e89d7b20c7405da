namespace Pdk.Tests.Matrix.Positions;

/// <summary>An argument by <c>in</c>.</summary>
internal sealed class InPosition() : Position("in")
{
    internal override string Contract(TypeCase kind) => $"int In(in {kind.Type} value);";

    internal override string Implementation(TypeCase kind) => $"public int In(in {kind.Type} value) => Index(value);";

    internal override string Checks(TypeCase kind) => "report.Check(index, Is(other.In(in value), value));";
}
