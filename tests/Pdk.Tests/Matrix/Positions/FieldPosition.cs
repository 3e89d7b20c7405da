namespace Pdk.Tests.Matrix.Positions;

/// <summary>A field of a struct that is data.</summary>
internal sealed class FieldPosition() : Position("field of a struct that is data")
{
    internal override string Types(TypeCase kind) =>
        $$"""[Pdk.PluginData] public struct {{kind.Name}}Fields { public byte First; public {{kind.Type}} Value; public string Last; }""";

    internal override string Contract(TypeCase kind) => $"{kind.Name}Fields Fields(in {kind.Name}Fields value, out int index);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public {{kind.Name}}Fields Fields(in {{kind.Name}}Fields value, out int index)
        {
            index = Index(value.Value);
            return new {{kind.Name}}Fields { First = value.First, Value = Values[Next(index)], Last = value.Last };
        }
        """;

    internal override string Checks(TypeCase kind) =>
        $$"""
        {{kind.Name}}Fields fields = other.Fields(new {{kind.Name}}Fields { First = 3, Value = value, Last = "last" }, out int found);
        report.Check(index, Is(found, value) && fields.First == 3 && fields.Last == "last");
        report.Check(index, IsSame(Values[Next(found)], fields.Value));
        """;
}
