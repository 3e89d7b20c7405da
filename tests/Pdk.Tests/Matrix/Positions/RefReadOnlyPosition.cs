namespace Pdk.Tests.Matrix.Positions;

/// <summary>An argument by <c>ref readonly</c>.</summary>
internal sealed class RefReadOnlyPosition() : Position("ref readonly")
{
    internal override string Contract(TypeCase kind) => $"int ReadOnly(ref readonly {kind.Type} value);";

    internal override string Implementation(TypeCase kind) => $"public int ReadOnly(ref readonly {kind.Type} value) => Index(value);";

    internal override string Checks(TypeCase kind) => "report.Check(index, Is(other.ReadOnly(in value), value));";
}
