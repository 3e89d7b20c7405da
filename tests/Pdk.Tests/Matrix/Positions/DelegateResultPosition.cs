namespace Pdk.Tests.Matrix.Positions;

/// <summary>The result of a delegate, of the other side's and of one's own.</summary>
internal sealed class DelegateResultPosition() : Position("result of a delegate")
{
    internal override string Types(TypeCase kind) => $"public delegate {kind.Type} {kind.Name}Giver(int index);";

    internal override string Contract(TypeCase kind) => $"{kind.Name}Giver Giver {{ get; }}\nint Give({kind.Name}Giver giver, int index);";

    internal override string Implementation(TypeCase kind) =>
        $"public {kind.Name}Giver Giver => static index => Values[index];\npublic int Give({kind.Name}Giver giver, int index) => Index(giver(index));";

    internal override string Checks(TypeCase kind) =>
        "report.Check(index, IsSame(value, other.Giver(index)));\nreport.Check(index, Is(other.Give(static index => Values[index], index), value));";
}
