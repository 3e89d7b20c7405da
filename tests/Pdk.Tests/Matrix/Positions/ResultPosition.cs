namespace Pdk.Tests.Matrix.Positions;

/// <summary>A result.</summary>
internal sealed class ResultPosition() : Position("result")
{
    internal override string Contract(TypeCase kind) => $"{kind.Type} Result(int index);";

    internal override string Implementation(TypeCase kind) => $"public {kind.Type} Result(int index) => Values[index];";

    internal override string Checks(TypeCase kind) => "report.Check(index, IsSame(value, other.Result(index)));";
}
