namespace Pdk.Tests.Matrix.Positions;

/// <summary>Two arguments by <c>out</c>.</summary>
internal sealed class OutPosition() : Position("out")
{
    internal override string Contract(TypeCase kind) => $"void Out(int index, out {kind.Type} first, out {kind.Type} second);";

    internal override string Implementation(TypeCase kind) =>
        $"public void Out(int index, out {kind.Type} first, out {kind.Type} second) {{ first = Values[index]; second = Values[Next(index)]; }}";

    internal override string Checks(TypeCase kind) =>
        $"""
        other.Out(index, out {kind.Type} first, out {kind.Type} second);
        report.Check(index, IsSame(value, first));
        report.Check(index, IsSame(Values[Next(index)], second));
        """;
}
