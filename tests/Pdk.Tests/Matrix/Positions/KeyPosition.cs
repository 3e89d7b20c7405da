namespace Pdk.Tests.Matrix.Positions;

/// <summary>The argument of an indexer.</summary>
internal sealed class KeyPosition() : Position("indexer's argument")
{
    internal override string Contract(TypeCase kind) => $"int this[{kind.Type} key, byte mark] {{ get; }}";

    internal override string Implementation(TypeCase kind) => $"public int this[{kind.Type} key, byte mark] => Index(key) + mark;";

    internal override string Checks(TypeCase kind) => "report.Check(index, Is(other[value, 1] - 1, value));";
}
