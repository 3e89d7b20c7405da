namespace Pdk.Tests.Matrix.Positions;

/// <summary>An argument by value.</summary>
internal sealed class ArgumentPosition() : Position("argument")
{
    internal override string Contract(TypeCase kind) => $"int Argument({kind.Type} value);";

    internal override string Implementation(TypeCase kind) => $"public int Argument({kind.Type} value) => Index(value);";

    internal override string Checks(TypeCase kind) => "report.Check(index, Is(other.Argument(value), value));";
}
