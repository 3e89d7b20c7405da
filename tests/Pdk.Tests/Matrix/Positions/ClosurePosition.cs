namespace Pdk.Tests.Matrix.Positions;

/// <summary>The type argument of a generic contract.</summary>
internal sealed class ClosurePosition() : Position("closure of a generic contract")
{
    internal override string Contract(TypeCase kind) => $"IBox<{kind.Type}> Box(int index);\nint Unbox(IBox<{kind.Type}> box);";

    internal override string Implementation(TypeCase kind) =>
        $"public IBox<{kind.Type}> Box(int index) => new Box<{kind.Type}>(Values[index]);\npublic int Unbox(IBox<{kind.Type}> box) => Index(box.Value);";

    internal override string Checks(TypeCase kind) =>
        $"""
        IBox<{kind.Type}> box = other.Box(index);
        report.Check(index, IsSame(value, box.Value));
        box.Exchange(in Values[Next(index)], out {kind.Type} old);
        report.Check(index, IsSame(value, old) && IsSame(Values[Next(index)], box.Value));
        report.Check(index, Is(other.Unbox(new Box<{kind.Type}>(value)), value) && Is(other.Unbox(box), Values[Next(index)]));
        """;
}
