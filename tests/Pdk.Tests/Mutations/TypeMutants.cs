namespace Pdk.Tests.Mutations;

/// <summary>Parameters and results of other types. A type is another if its token is.</summary>
internal static class TypeMutants
{
    internal static IEnumerable<Mutant> All => [.. OfPrimitives(), .. OfKinds(), .. OfOthers()];

    // Each primitive becomes the next one, as a parameter and as a result.
    private static IEnumerable<Mutant> OfPrimitives()
    {
        for (int index = 0; index < Zoo.Primitives.Length; index++)
        {
            (string type, string token) = Zoo.Primitives[index];
            (string otherType, string other) = Zoo.Primitives[(index + 1) % Zoo.Primitives.Length];
            Member member = Zoo.OfPrimitives[index];
            yield return Mutant.Breaking(
                $"parameter {type} becomes {otherType}", member, $"{type} value", $"{otherType} value", Difference.Type($"{member.Path}, value", token, other));
            yield return Mutant.Breaking(
                $"result {type} becomes {otherType}", member, $"{type} Of_", $"{otherType} Of_", Difference.Type($"{member.Path}, result", token, other));
        }
    }

    // Each kind becomes the next one, by value, in, ref and out.
    private static IEnumerable<Mutant> OfKinds()
    {
        for (int index = 0; index < Zoo.Kinds.Length; index++)
        {
            (string type, string token) = Zoo.Kinds[index];
            (string otherType, string other) = Zoo.Kinds[(index + 1) % Zoo.Kinds.Length];
            Member member = Zoo.Ways[index];
            foreach ((string name, _) in member.Parameters)
            {
                yield return Mutant.Breaking(
                    $"{name} {type} becomes {otherType}", member, $"{type} {name}", $"{otherType} {name}", Difference.Type($"{member.Path}, {name}", token, other));
            }
        }
    }

    private static IEnumerable<Mutant> OfOthers() =>
    [
        Parameter("Sum", "ReadOnlySpan<int> values", "Span<int> values", "view<i32>", "span<i32>"),
        Parameter("Sum", "ReadOnlySpan<int> values", "ReadOnlySpan<uint> values", "view<i32>", "view<u32>"),
        Parameter("Sum", "ReadOnlySpan<int> values", "int[] values", "view<i32>", "array<i32>"),
        Parameter("Sum", "ReadOnlySpan<int> values", "string values", "view<i32>", "utf8"),
        Parameter("Sum", "ReadOnlySpan<int> values", "int values", "view<i32>", "i32"),
        Parameter("Sum", "Span<long> sums", "ReadOnlySpan<long> sums", "span<i64>", "view<i64>"),
        Parameter("Sum", "Span<long> sums", "Span<double> sums", "span<i64>", "span<f64>"),
        Parameter("Sum", "Span<long> sums", "Span<nint> sums", "span<i64>", "span<isize>"),
        Parameter("Paint", "ReadOnlySpan<Point> points", "ReadOnlySpan<double> points", "view<Zoo.Point>", "view<f64>"),
        Parameter("Paint", "ReadOnlySpan<Point> points", "ReadOnlySpan<Cell> points", "view<Zoo.Point>", "view<Zoo.Cell>"),
        Parameter("Paint", "Span<Mood> moods", "Span<int> moods", "span<Zoo.Mood>", "span<i32>"),
        Parameter("Greet", "string name", "byte[] name", "utf8", "array<u8>"),
        Parameter("Greet", "string name", "ReadOnlySpan<byte> name", "utf8", "view<u8>"),
        Parameter("Greet", "string name", "ReadOnlySpan<char> name", "utf8", "view<char16>"),
        Parameter("Greet", "string? title", "char title", "utf8", "char16"),
        Result("Greet", "string? Greet", "byte[] Greet", "utf8", "array<u8>"),
        Result("Greet", "string? Greet", "void Greet", "utf8", "void"),
        Parameter("Scale", "double[] factors", "float[] factors", "array<f64>", "array<f32>"),
        Parameter("Scale", "double[] factors", "ReadOnlySpan<double> factors", "array<f64>", "view<f64>"),
        Parameter("Scale", "double[] factors", "double factors", "array<f64>", "f64"),
        Parameter("Scale", "Point[]? points", "Cell[]? points", "array<Zoo.Point>", "array<Zoo.Cell>"),
        Result("Scale", "double[] Scale", "long[] Scale", "array<f64>", "array<i64>"),
        Result("Scale", "double[] Scale", "string Scale", "array<f64>", "utf8"),
        Result("Scale", "double[] Scale", "double Scale", "array<f64>", "f64"),
        Parameter("Cheer", "Mood mood", "int mood", "Zoo.Mood", "i32"),
        Parameter("Cheer", "Mood mood", "Diet mood", "Zoo.Mood", "Zoo.Diet"),
        Parameter("Cheer", "Rank rank", "ulong rank", "Zoo.Rank", "u64"),
        Result("Cheer", "Mood Cheer", "int Cheer", "Zoo.Mood", "i32"),
        Parameter("Feed", "Animal animal", "Body animal", "Zoo.Animal", "Zoo.Body"),
        Parameter("Feed", "Animal animal", "Animal[] animal", "Zoo.Animal", "array<Zoo.Animal>"),
        Result("Feed", "Animal Feed", "Body Feed", "Zoo.Animal", "Zoo.Body"),
        Result("Feed", "Animal Feed", "void Feed", "Zoo.Animal", "void"),
        Parameter("Turn", "Pair<double, short> pair", "Pair<double, ushort> pair", "Zoo.Pair<f64,i16>", "Zoo.Pair<f64,u16>"),
        Parameter("Turn", "Pair<double, short> pair", "Pair<short, double> pair", "Zoo.Pair<f64,i16>", "Zoo.Pair<i16,f64>"),
        Parameter("Nest", "Pair<Cell, byte> nest", "Pair<Body, byte> nest", "Zoo.Pair<Zoo.Cell,u8>", "Zoo.Pair<Zoo.Body,u8>"),
        Parameter("Hold", "Five five", "ReadOnlySpan<short> five", "Zoo.Five", "view<i16>"),
        Parameter("Hold", "Tag<Ghost> tag", "Tag<int> tag", "Zoo.Tag<Zoo.Ghost>", "Zoo.Tag<i32>"),
        Result("Nothing", "void Nothing", "int Nothing", "void", "i32"),
        Result("Nothing", "void Nothing", "string Nothing", "void", "utf8"),
        Parameter("Count", "int from", "long from", "i32", "i64"),
        Result("Name", "string Name", "char[] Name", "utf8", "array<char16>"),
        Parameter("Last", "long limit", "double limit", "i64", "f64"),
    ];

    private static Mutant Parameter(string member, string old, string @new, string before, string after) =>
        Change(member, old, @new, old[(old.LastIndexOf(' ') + 1)..], before, after);

    private static Mutant Result(string member, string old, string @new, string before, string after) =>
        Change(member, old, @new, "result", before, after);

    private static Mutant Change(string name, string old, string @new, string place, string before, string after)
    {
        Member member = Zoo.Find(name);
        return Mutant.Breaking($"{old} of {name} becomes {@new}", member, old, @new, Difference.Type($"{member.Path}, {place}", before, after));
    }
}
