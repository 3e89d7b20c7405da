namespace Pdk.Tests.Matrix.Positions;

/// <summary>Arguments by <c>in</c>, <c>ref</c> and <c>out</c> of a delegate, of the other side's and of one's own.</summary>
internal sealed class DelegateReferencePosition() : Position("in, ref and out of a delegate")
{
    internal override string Types(TypeCase kind) => $"public delegate void {kind.Name}Mover(in {kind.Type} read, ref {kind.Type} changed, out {kind.Type} written);";

    internal override string Contract(TypeCase kind) => $"{kind.Name}Mover Mover {{ get; }}\nint Move({kind.Name}Mover mover, int index, out int changed, out int written);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public {{kind.Name}}Mover Mover => MoveHere;
        public int Move({{kind.Name}}Mover mover, int index, out int changed, out int written)
        {
            {{kind.Type}} moved = Values[Next(index)];
            mover(in Values[index], ref moved, out {{kind.Type}} old);
            (changed, written) = (Index(moved), Index(old));
            return index;
        }

        private static void MoveHere(in {{kind.Type}} read, ref {{kind.Type}} changed, out {{kind.Type}} written) { written = changed; changed = read; }
        """;

    internal override string Checks(TypeCase kind) =>
        $"""
        {kind.Type} moved = Values[Next(index)];
        other.Mover(in value, ref moved, out {kind.Type} old);
        report.Check(index, IsSame(value, moved) && IsSame(Values[Next(index)], old));
        report.Check(index, other.Move(MoveHere, index, out int changed, out int written) == index && Is(changed, value) && Is(written, Values[Next(index)]));
        """;
}
