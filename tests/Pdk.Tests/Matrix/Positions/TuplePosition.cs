namespace Pdk.Tests.Matrix.Positions;

/// <summary>An item of a tuple.</summary>
internal sealed class TuplePosition() : Position("item of a tuple")
{
    internal override string Contract(TypeCase kind) => $"(byte Mark, {kind.Type} Value) Tuple((byte Mark, {kind.Type} Value) value, out int index);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public (byte Mark, {{kind.Type}} Value) Tuple((byte Mark, {{kind.Type}} Value) value, out int index)
        {
            index = Index(value.Value);
            return (value.Mark, Values[Next(index)]);
        }
        """;

    internal override string Checks(TypeCase kind) =>
        $"""
        (byte mark, {kind.Type} item) = other.Tuple((9, value), out int found);
        report.Check(index, Is(found, value) && mark == 9);
        report.Check(index, IsSame(Values[Next(found)], item));
        """;
}
