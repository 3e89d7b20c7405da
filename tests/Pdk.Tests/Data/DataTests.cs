namespace Pdk.Tests.Data;

/// <summary>Data through slots, in memory: both directions of each kind, in the positions that C# has.</summary>
public sealed class DataTests
{
    private const string Types = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using Pdk;

        namespace N;

        public enum Color : byte { Red = 1, Green = 2 }
        public struct Point { public double X; public int Y; }
        [PluginData] public sealed record Address(string Street, string? City, int Number);
        [PluginData] public sealed record Person(string Name, int Age, Address? Address, List<string> Tags, double[] Scores, Dictionary<string, int> Counts)
        {
            public Color Color { get; init; } = Color.Red;
            public bool IsHappy { get; set; }
            public Point? Place { get; init; }
            public (int Id, string Label) Badge { get; init; } = (0, "");
            public int Length => Name.Length;
        }
        [PluginData] public class Node { public required string Name { get; set; } public List<Node> Children { get; set; } = []; public Node? Next { get; set; } }
        [PluginData] public struct Money { public decimal Amount; public string Currency; }
        [PluginData] public readonly record struct Pair<A, B>(A First, B Second);
        [PluginData, PluginCase(typeof(Circle), 1), PluginCase(typeof(Square), 2)] public abstract record Shape { public string Name { get; init; } = ""; }
        [PluginData] public sealed record Circle(double Radius) : Shape;
        [PluginData] public sealed record Square(double Side, Shape? Inner) : Shape;

        """;

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "Person?", "new Person(\"Ada\", 36, new Address(\"Rue €\", null, 7), [\"a\", \"\", \"ccc\"], [1.5, 2], new() { [\"x\"] = 1, [\"y\"] = 2 }) { Color = Color.Green, IsHappy = true, Place = new Point { X = 1, Y = 2 }, Badge = (3, \"b\") }", "null" },
        { "Node", "new Node { Name = \"r\", Children = [new Node { Name = \"c\" }, new Node { Name = \"d\", Next = new Node { Name = \"e\" } }] }", "new Node { Name = \"\" }" },
        { "Money", "new Money { Amount = 1.50m, Currency = \"EUR\" }", "new Money { Amount = -1, Currency = \"\" }" },
        { "Money?", "new Money { Amount = 1.50m, Currency = \"EUR\" }", "null" },
        { "Pair<int, List<string>>", "new Pair<int, List<string>>(1, [\"a\"])", "new Pair<int, List<string>>(2, [])" },
        { "Pair<Pair<string, Money>, Guid[]>", "new(new(\"a\", new Money { Amount = 3, Currency = \"x\" }), [Guid.Empty, Guid.AllBitsSet])", "new(new(\"b\", default(Money) with { Currency = \"\" }), [])" },
        { "List<string?>?", "[\"a\", null, \"\", new string('€', 300)]", "null" },
        { "string[]", "[\"a\", \"b\"]", "[]" },
        { "List<Person>", "[new Person(\"Ada\", 36, null, [], [], [])]", "[]" },
        { "Dictionary<string, int>?", "new() { [\"one\"] = 1 }", "null" },
        { "Dictionary<int, Person?>", "new() { [1] = new Person(\"Ada\", 36, null, [], [], []), [2] = null }", "[]" },
        { "Dictionary<string, List<Dictionary<int, string>>>", "new() { [\"a\"] = [new() { [1] = \"b\" }], [\"c\"] = [] }", "[]" },
        { "IReadOnlyDictionary<string, Money>", "new Dictionary<string, Money> { [\"a\"] = new Money { Amount = 1, Currency = \"c\" } }", "new Dictionary<string, Money>()" },
        { "IDictionary<byte, bool>", "new Dictionary<byte, bool> { [1] = true, [2] = false }", "new Dictionary<byte, bool>()" },
        { "List<double>?", "[1, 2.5]", "null" },
        { "IReadOnlyList<double>", "new double[] { 1, 2.5 }", "new List<double>()" },
        { "IEnumerable<int>", "Enumerable.Range(1, 5)", "new int[0]" },
        { "IReadOnlyCollection<Guid>", "new Guid[] { Guid.AllBitsSet }", "new HashSet<Guid>()" },
        { "IList<decimal>", "new List<decimal> { 1.5m }", "new decimal[] { 2 }" },
        { "ICollection<long>", "new List<long> { 1 }", "new long[] { 2 }" },
        { "HashSet<int>", "[1, 2, 3]", "[]" },
        { "ISet<string>", "new HashSet<string> { \"a\" }", "new HashSet<string>()" },
        { "IReadOnlySet<Color>", "new HashSet<Color> { Color.Green }", "new HashSet<Color>()" },
        { "ImmutableArray<int>", "[1, 2]", "default(ImmutableArray<int>)" },
        { "ImmutableArray<string>", "[\"1\", \"2\"]", "[]" },
        { "ReadOnlyMemory<byte>", "new byte[] { 1, 2 }", "ReadOnlyMemory<byte>.Empty" },
        { "Memory<string>", "new string[] { \"a\" }", "Memory<string>.Empty" },
        { "(int Id, string Name)", "(1, \"a\")", "(2, \"\")" },
        { "(int, string?, Person?, (byte, string)[])?", "(1, null, new Person(\"Ada\", 36, null, [], [], []), [(1, \"x\"), (2, \"y\")])", "null" },
        { "(int, string, int, string, int, string, int, string, int)", "(1, \"2\", 3, \"4\", 5, \"6\", 7, \"8\", 9)", "(0, \"\", 0, \"\", 0, \"\", 0, \"\", 0)" },
        { "List<(int, string)>", "[(1, \"a\"), (2, \"b\")]", "[]" },
        { "List<Uri>", "[new Uri(\"https://example.org/ä\")]", "[]" },
        { "Version?[]", "[new Version(1, 2), null]", "[]" },
        { "Shape", "new Circle(1.5) { Name = \"c\" }", "new Square(2, new Square(1, null)) { Name = \"s\" }" },
        { "List<Shape?>", "[new Circle(1), null, new Square(2, new Circle(3))]", "[]" },
        { "List<List<int>>", "[[1, 2], [], [3]]", "[]" },
        { "int[][]", "[[1, 2], [], [3]]", "[]" },
        { "List<int?>", "[1, null]", "[]" },
        { "List<bool>", "[true, false]", "[]" },
        { "DateTime?[]", "[DateTime.UnixEpoch, null]", "[]" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Value_InEveryPosition_ArrivesAsItWas(string type, string first, string second)
    {
        string code = Types + $$"""
            [PluginContract("n.x")] public partial interface IX
            {
                {{type}} Echo({{type}} value);
                {{type}} In(in {{type}} value, out {{type}} copy);
                {{type}} Swap(ref {{type}} value, {{type}} other);
                {{type}} Kept { get; set; }
            }
            [Plugin("p", "1.0.0")] public sealed class P : IX
            {
                public {{type}} Echo({{type}} value) => value;
                public {{type}} In(in {{type}} value, out {{type}} copy) { copy = value; return value; }
                public {{type}} Swap(ref {{type}} value, {{type}} other) { var old = value; value = other; return old; }
                public {{type}} Kept { get; set; } = default!;
            }
            public static class Driver
            {
                private static string Text({{type}} value) => Pdk.Tests.Data.DataText.Of(value);

                public static string Run(Pdk.Hosting.PluginLibrary library)
                {
                    IX x = library.Create<IX>();
                    {{type}} first = {{first}};
                    {{type}} second = {{second}};
                    string a = Text(first), b = Text(second);
                    if (a == b) return "the same: " + a;
                    for (int i = 0; i < 3; i++)
                    {
                        if (Text(x.Echo(first)) != a) return $"echo: {Text(x.Echo(first))} instead of {a}";
                        if (Text(x.Echo(second)) != b) return $"echo: {Text(x.Echo(second))} instead of {b}";
                        if (Text(x.In(first, out {{type}} copy)) != a || Text(copy) != a) return "in";
                        {{type}} value = first;
                        if (Text(x.Swap(ref value, second)) != a || Text(value) != b) return "ref";
                        x.Kept = first;
                        if (Text(x.Kept) != a) return "property";
                    }
                    return "";
                }
            }
            """;
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(code);
        Assert.Equal("", plugin.Run<string>("N.Driver"));
    }
}
