namespace Pdk.Tests.Matrix.Positions;

/// <summary>An element of an array: of none, of an empty one, of all values, of many.</summary>
internal sealed class ArrayPosition() : Position("element of an array")
{
    internal override bool IsForEachValue => false;

    internal override string Contract(TypeCase kind) =>
        $"{kind.Type}[]? Array({kind.Type}[]? values);\nvoid Arrays(in {kind.Type}[]? values, ref {kind.Type}[]? changed, out {kind.Type}[]? copy);\nint IndexInArray({kind.Type}[] values, int place);";

    internal override string Implementation(TypeCase kind) =>
        $$"""
        public {{kind.Type}}[]? Array({{kind.Type}}[]? values) => values;
        public void Arrays(in {{kind.Type}}[]? values, ref {{kind.Type}}[]? changed, out {{kind.Type}}[]? copy) { copy = changed; changed = values; }
        public int IndexInArray({{kind.Type}}[] values, int place) => Index(values[place]);
        """;

    internal override string Checks(TypeCase kind) =>
        $$"""
        {{kind.Type}}[] many = System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Repeat(Values[1], {{(kind.Form == TypeForm.Plain ? 1000 : 20)}}));
        int which = 0;
        foreach ({{kind.Type}}[]? array in new {{kind.Type}}[]?[] { null, System.Array.Empty<{{kind.Type}}>(), Values, many })
        {
            report.Check(which++, Same.Items(array, other.Array(array), IsSame));
            {{kind.Type}}[]? changed = Values;
            other.Arrays(in array, ref changed, out {{kind.Type}}[]? copy);
            report.Check(which, Same.Items(array, changed, IsSame));
            report.Check(which, Same.Items(Values, copy, IsSame));
        }

        for (int place = 0; place < Values.Length; place++)
        {
            report.Check(place, Is(other.IndexInArray(Values, place), Values[place]));
        }
        """;
}
