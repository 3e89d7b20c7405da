namespace Pdk.Tests.Matrix.Positions;

/// <summary>The type argument of a generic contract.</summary>
internal sealed class ClosurePosition() : Position("closure of a generic contract")
{
    private static string Box(TypeCase kind) => kind.IsUtf16 ? $"WideBox<{kind.Type}>" : $"Box<{kind.Type}>";

    internal override string Contract(TypeCase kind) => $"I{Box(kind)} Box(int index);\nint Unbox(I{Box(kind)} box);";

    internal override string Implementation(TypeCase kind) =>
        $"public I{Box(kind)} Box(int index) => new {Box(kind)}(Values[index]);\npublic int Unbox(I{Box(kind)} box) => Index(box.Value);";

    internal override string Checks(TypeCase kind) =>
        $"""
        I{Box(kind)} box = other.Box(index);
        report.Check(index, IsSame(value, box.Value));
        box.Exchange(in Values[Next(index)], out {kind.Type} old);
        report.Check(index, IsSame(value, old) && IsSame(Values[Next(index)], box.Value));
        report.Check(index, Is(other.Unbox(new {Box(kind)}(value)), value) && Is(other.Unbox(box), Values[Next(index)]));
        """;
}
