namespace Pdk.Tests.Matrix.Positions;

/// <summary>An element of a list.</summary>
internal sealed class ListPosition() : Position("element of a list")
{
    internal override string Contract(TypeCase kind) =>
        $"System.Collections.Generic.List<{kind.Type}> List(System.Collections.Generic.List<{kind.Type}> values, out int index);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public System.Collections.Generic.List<{{kind.Type}}> List(System.Collections.Generic.List<{{kind.Type}}> values, out int index)
        {
            index = Index(values[^1]);
            values.Add(Values[0]);
            return values;
        }
        """;

    internal override string Checks(TypeCase kind) =>
        $$"""
        System.Collections.Generic.List<{{kind.Type}}> list = other.List(new System.Collections.Generic.List<{{kind.Type}}> { Values[1], value }, out int found);
        report.Check(index, Is(found, value) && list.Count == 3);
        report.Check(index, IsSame(Values[1], list[0]) && IsSame(value, list[1]) && IsSame(Values[0], list[2]));
        """;
}
