namespace Pdk.Tests.Matrix.Positions;

/// <summary>A value of a dictionary.</summary>
internal sealed class DictionaryPosition() : Position("value of a dictionary")
{
    internal override string Contract(TypeCase kind) =>
        $"System.Collections.Generic.Dictionary<string, {kind.Type}> Dictionary(System.Collections.Generic.Dictionary<string, {kind.Type}> values, out int index);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public System.Collections.Generic.Dictionary<string, {{kind.Type}}> Dictionary(System.Collections.Generic.Dictionary<string, {{kind.Type}}> values, out int index)
        {
            index = Index(values["key"]);
            values.Add("more", Values[Next(index)]);
            return values;
        }
        """;

    internal override string Checks(TypeCase kind) =>
        $$"""
        System.Collections.Generic.Dictionary<string, {{kind.Type}}> map = other.Dictionary(new System.Collections.Generic.Dictionary<string, {{kind.Type}}> { ["key"] = value }, out int found);
        report.Check(index, Is(found, value) && map.Count == 2);
        report.Check(index, IsSame(value, map["key"]) && IsSame(Values[Next(found)], map["more"]));
        """;
}
