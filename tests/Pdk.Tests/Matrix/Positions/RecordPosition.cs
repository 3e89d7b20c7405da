namespace Pdk.Tests.Matrix.Positions;

/// <summary>A property and a field of a record that is data.</summary>
internal sealed class RecordPosition() : Position("member of a record")
{
    internal override string Types(TypeCase kind) =>
        $$"""[Pdk.PluginData] public sealed record {{kind.Name}}Record(byte Mark, {{kind.Type}} Value) { public {{kind.Type}} Field = default!; }""";

    internal override string Contract(TypeCase kind) => $"{kind.Name}Record Record({kind.Name}Record value, out int first, out int second);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public {{kind.Name}}Record Record({{kind.Name}}Record value, out int first, out int second)
        {
            (first, second) = (Index(value.Value), Index(value.Field));
            return new {{kind.Name}}Record(value.Mark, Values[second]) { Field = Values[first] };
        }
        """;

    internal override string Checks(TypeCase kind) =>
        $$"""
        {{kind.Name}}Record record = other.Record(new {{kind.Name}}Record(7, value) { Field = Values[Next(index)] }, out int first, out int second);
        report.Check(index, Is(first, value) && Is(second, Values[Next(index)]) && record.Mark == 7);
        report.Check(index, IsSame(Values[Next(index)], record.Value) && IsSame(value, record.Field));
        """;
}
