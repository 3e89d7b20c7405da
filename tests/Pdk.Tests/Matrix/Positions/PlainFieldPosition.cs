namespace Pdk.Tests.Matrix.Positions;

/// <summary>A field of a struct of plain data.</summary>
internal sealed class PlainFieldPosition() : Position("field of a plain struct")
{
    internal override string Types(TypeCase kind) => $$"""public struct {{kind.Name}}Plain { public byte First; public {{kind.Type}} Value; public byte Last; }""";

    internal override string Contract(TypeCase kind) => $"{kind.Name}Plain Plain({kind.Name}Plain value, out int index);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public {{kind.Name}}Plain Plain({{kind.Name}}Plain value, out int index)
        {
            index = Index(value.Value);
            return new {{kind.Name}}Plain { First = value.First, Value = Values[Next(index)], Last = value.Last };
        }
        """;

    internal override string Checks(TypeCase kind) =>
        $$"""
        {{kind.Name}}Plain plain = other.Plain(new {{kind.Name}}Plain { First = 3, Value = value, Last = 255 }, out int found);
        report.Check(index, Is(found, value) && plain.First == 3 && plain.Last == 255);
        report.Check(index, IsSame(Values[Next(found)], plain.Value));
        """;
}
