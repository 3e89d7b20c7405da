namespace Pdk.Tests.Matrix.Positions;

/// <summary>An argument by <c>ref</c>: each value is replaced by each.</summary>
internal sealed class RefPosition() : Position("ref")
{
    internal override string Contract(TypeCase kind) => $"int Ref(ref {kind.Type} value, int index);";

    internal override string Implementation(TypeCase kind) =>
        $"public int Ref(ref {kind.Type} value, int index) {{ int old = Index(value); value = Values[index]; return old; }}";

    internal override string Checks(TypeCase kind) =>
        $$"""
        for (int next = 0; next < Values.Length; next++)
        {
            {{kind.Type}} changed = value;
            report.Check(index, Is(other.Ref(ref changed, next), value));
            report.Check(next, IsSame(Values[next], changed));
        }
        """;
}
