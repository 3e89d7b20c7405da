namespace Pdk.Tests.Matrix.Positions;

/// <summary>An argument of a delegate, of the other side's and of one's own.</summary>
internal sealed class DelegateArgumentPosition() : Position("argument of a delegate")
{
    internal override string Types(TypeCase kind) => $"public delegate int {kind.Name}Taker({kind.Type} value);";

    internal override string Contract(TypeCase kind) => $"{kind.Name}Taker Taker {{ get; }}\nint Take({kind.Name}Taker taker, int index);";

    internal override string Implementation(TypeCase kind) =>
        $"public {kind.Name}Taker Taker => Index;\npublic int Take({kind.Name}Taker taker, int index) => taker(Values[index]);";

    internal override string Checks(TypeCase kind) =>
        "report.Check(index, Is(other.Taker(value), value));\nreport.Check(index, Is(other.Take(Index, index), value));";
}
