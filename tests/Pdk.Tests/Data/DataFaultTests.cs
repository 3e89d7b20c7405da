namespace Pdk.Tests.Data;

/// <summary>What cannot cross, and what the other side must not make this side believe, is an error that names the value.</summary>
public sealed class DataFaultTests
{
    private const string Types = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.InteropServices;
        using Pdk;
        using Pdk.Interop;
        namespace N;
        [PluginData] public class Node { public string? Name { get; set; } public List<Node>? Children { get; set; } public Node? Next { get; set; } public Dictionary<string, Node>? Map { get; set; } }
        [PluginData] public sealed class Leaf { public decimal Price { get; set; } public decimal[]? Prices { get; set; } public (int, string)? Pair { get; set; } public HashSet<string>? Set { get; set; } }
        [PluginData] public struct Plain { public string? Text { get; set; } }
        [PluginData, PluginCase(typeof(A), 1)] public abstract record Base; [PluginData] public sealed record A(int X) : Base; public sealed record B : Base;
        public sealed class Derived : Node;
        [PluginData] public sealed class Bad { public string Name { get => throw new NotSupportedException("no name"); set { } } }
        [PluginContract("n.x")] public partial interface IX { Node Echo(Node node); Leaf Leaf(Leaf leaf); Base[] Bases(List<Base> bases); Plain[] Plains(Plain[] plains); Bad Bad(Bad bad); Node Cycle(); List<string> Texts(Dictionary<string, List<string>> texts); }
        [Plugin("p", "1.0.0")] public sealed class P : IX { public Node Echo(Node node) => node; public Leaf Leaf(Leaf leaf) => leaf; public Base[] Bases(List<Base> bases) => [.. bases]; public Plain[] Plains(Plain[] plains) => plains; public Bad Bad(Bad bad) => bad;
            public Node Cycle() { Node node = new(); node.Next = new Node { Map = new() { ["k"] = node } }; return node; } public List<string> Texts(Dictionary<string, List<string>> texts) => texts.Values.First(); }

        """;

    public static TheoryData<string, string> Going => new()
    {
        { "x.Echo(Deep(256)); x.Echo(Deep(257))", "nodes deep|The value 'node.Next.Next.Next" },
        { "Node a = new(); a.Next = a; x.Echo(a)", "The value 'node' is part of a cycle, which does not cross: 'node.Next' is 'node' again." },
        { "Node a = new(), b = new() { Children = [new(), a] }; a.Next = b; x.Echo(new Node { Next = a })", "The value 'node.Next' is part of a cycle, which does not cross: 'node.Next.Next.Children[1]' is 'node.Next' again." },
        { "x.Cycle()", "The value 'result' is part of a cycle, which does not cross: 'result.Next.Map[k]' is 'result' again." },
        { "x.Echo(new Node { Children = [new(), new() { Name = \"\\uD800\" }] })", "The value 'node.Children[1].Name' has a lone surrogate (U+D800) at index 0, which UTF-8 cannot carry." },
        { "x.Texts(new() { [\"a\"] = [], [\"b\"] = [\"\", \"x\\uDC00\"] })", "The value 'texts[b][1]' has a lone surrogate (U+DC00) at index 1, which UTF-8 cannot carry." },
        { "x.Bases([new A(1), new B()])", "The value 'bases[1]' is of type 'N.B', and only a case of Base crosses here." },
        { "x.Echo(new Derived())", "The value 'node' is of type 'N.Derived', and only Node crosses here." },
        { "x.Bad(new Bad())", "no name" },
    };

    [Theory]
    [MemberData(nameof(Going))]
    public void Value_ThatCannotCross_IsAnErrorWithItsPath(string code, string message)
    {
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(Types + $$"""
            public static class Driver {
                private static Node Deep(int depth) { Node node = new(); for (int i = 1; i < depth; i++) node = new Node { Next = node }; return node; }
                public static string Run(Pdk.Hosting.PluginLibrary library) {
                    IX x = library.Create<IX>();
                    try { {{code}}; return "no error"; } catch (Exception exception) { return exception.Message; }
                } }
            """);
        string found = plugin.Run<string>("N.Driver");
        Assert.StartsWith(message.Split('|')[^1], found, StringComparison.Ordinal);
        Assert.True(message.StartsWith("nodes", StringComparison.Ordinal) ? found.Contains("lies more than 256 objects deep", StringComparison.Ordinal) : found.Length < message.Length + 30, found);
    }

    /// <summary>A dictionary of the user's own may say any count: what crosses is what it enumerates.</summary>
    [Theory]
    [InlineData(-50_000)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50_000)]
    [InlineData(int.MaxValue)]
    public void Dictionary_ThatLiesAboutItsCount_CrossesAsItIs(int count)
    {
        using InMemoryPlugin plugin = InMemoryPlugin.Compile($$"""
            #nullable enable
            using System;
            using System.Collections;
            using System.Collections.Generic;
            using System.Diagnostics.CodeAnalysis;
            using System.Linq;
            namespace N;
            [Pdk.PluginContract("n.lie")] public partial interface ILie { int Sum(IReadOnlyDictionary<int, long> map); }
            [Pdk.Plugin("p", "1.0.0")] public sealed class P : ILie { public int Sum(IReadOnlyDictionary<int, long> map) => map.Count * 1000 + (int)map.Values.Sum(); }
            public sealed class Liar(int items) : IReadOnlyDictionary<int, long>
            {
                public int Count => {{count}};
                public long this[int key] => key;
                public IEnumerable<int> Keys => Enumerable.Range(0, items);
                public IEnumerable<long> Values => Keys.Select(key => (long)key);
                public bool ContainsKey(int key) => true;
                public bool TryGetValue(int key, out long value) { value = key; return true; }
                public IEnumerator<KeyValuePair<int, long>> GetEnumerator() { foreach (int key in Keys) yield return new(key, 1); }
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary library) { ILie lie = library.Create<ILie>(); return lie.Sum(new Liar(3)) + lie.Sum(new Liar(40_000)); } }
            """);

        Assert.Equal(3_003 + 40_040_000, plugin.Run<int>("N.Driver"));
    }

    [Fact]
    public void Memory_ThatIsHostile_IsAnErrorWithThePath()
    {
        // The generated codecs are made visible, so that they can be given any memory.
        using InMemoryPlugin plugin = InMemoryPlugin.CompileTampered(text => text.Replace("file readonly unsafe struct", "public readonly unsafe struct", StringComparison.Ordinal), Types + """
            public static unsafe class Driver {
                // Node is {u32 size; text Name at 8; list Children at 24; pointer Next at 40; list Map at 48}, 64 bytes.
                private const int Name = 8, Children = 24, Next = 40, Map = 48;
                private static byte* Make(int size) { byte* memory = (byte*)NativeMemory.AllocZeroed(256); *(int*)memory = size; return memory; }
                private static byte* List(byte* at, void* data, int count, int stride) { *(void**)at = data; *(int*)(at + 8) = count; *(int*)(at + 12) = stride; return at; }
                private static string Read<T, C>(void* memory) where C : struct, IDataCodec<T> {
                    try { T? value = DataMarshaller.Lift<T, C>(memory, "node"); return value is null ? "null" : Pdk.Tests.Data.DataText.Of(value); } catch (ArgumentException exception) { return exception.Message.Replace(" (Parameter 'node')", ""); }
                }
                public static string Run(Pdk.Hosting.PluginLibrary library) {
                    List<string> lines = [];
                    void Node(byte* memory) => lines.Add(Read<Node, NodeCodec>(memory));
                    byte* n = Make(64);
                    Node(null); Node(Make(0)); Node(n); Node(Make(63)); Node(Make(4)); Node(Make(1000)); Node(Make(-1) );
                    List(n + Children, null, 1, 64); Node(n);
                    List(n + Children, n, -1, 64); Node(n);
                    List(n + Children, n, 2, 3); Node(n);
                    List(n + Children, n, int.MaxValue, 4); Node(n);
                    byte* two = Make(64); *(int*)(two + 64) = 80; List(n + Children, two, 2, 64); Node(n);
                    List(n + Children, n, 1, 64); Node(n);
                    n = Make(64); *(void**)(n + Next) = n; Node(n);
                    n = Make(64); byte* bad = Make(64); bad[100] = 0xFF; *(void**)(bad + Name) = bad + 100; *(long*)(bad + Name + 8) = 1; *(void**)(n + Next) = bad; Node(n);
                    *(long*)(bad + Name + 8) = -5; Node(n);
                    *(void**)(bad + Name) = null; *(long*)(bad + Name + 8) = 5; Node(n);
                    n = Make(64); byte* entries = (byte*)NativeMemory.AllocZeroed(256); List(n + Map, entries, 1, 24); Node(n);
                    for (int i = 0; i < 2; i++) { *(void**)(entries + 24 * i) = entries; *(long*)(entries + 24 * i + 8) = 0; } List(n + Map, entries, 2, 24); Node(n);
                    List(n + Map, entries, 1, 23); Node(n);
                    // A few bytes that say a graph without end: each list leads to the next one twice, and the last to nothing.
                    byte* level = Make(64);
                    for (int i = 0; i < 60; i++) { byte* outer = Make(64); byte* pair = Make(64); NativeMemory.Copy(level, pair, 64); NativeMemory.Copy(level, pair + 64, 64); List(outer + Children, pair, 2, 64); level = outer; }
                    string endless = Read<Node, NodeCodec>(level); lines.Add(endless[endless.IndexOf("' is ", StringComparison.Ordinal)..]);
                    byte* leaf = Make(88); *(int*)(leaf + 8) = 200 << 16; lines.Add(Read<Leaf, LeafCodec>(leaf));
                    leaf = Make(88); decimal* prices = (decimal*)NativeMemory.AllocZeroed(64); ((int*)(prices + 1))[0] = 1; List(leaf + 24, prices, 2, 16); lines.Add(Read<Leaf, LeafCodec>(leaf));
                    lines.Add(Read<Plain, PlainCodec>(null)); lines.Add(Read<Plain, PlainCodec>(Make(0)));
                    byte* union = Make(7); *(void**)(union + 8) = Make(8); lines.Add(Read<Base, BaseCodec>(union)); *(int*)union = -1; lines.Add(Read<Base, BaseCodec>(union)); *(int*)union = 1; *(int*)(union + 8 + 8) = 0; lines.Add(Read<Base, BaseCodec>(union));
                    return string.Join("\n", lines);
                } }
            """);
        Assert.Equal("""
            null
            null
            Node {Name: null, Children: null, Next: null, Map: null}
            The value 'node' has 63 bytes, and at least 64 belong to it.
            The value 'node' has 4 bytes, and at least 64 belong to it.
            Node {Name: null, Children: null, Next: null, Map: null}
            The value 'node' has 4294967295 bytes, where only 2147483647 are.
            The value 'node.Children' has no data but 1 elements.
            The value 'node.Children' has an impossible count of -1.
            The value 'node.Children' has elements of 3 bytes, and at least 4 belong to one.
            The value 'node.Children' is behind more than 67108864 parts of one value.
            The value 'node.Children[1]' has 80 bytes, where only 64 are.
            """ .ReplaceLineEndings("\n"), string.Join("\n", plugin.Run<string>("N.Driver").Split('\n').Take(12)));
        string[] rest = plugin.Run<string>("N.Driver").Split('\n')[12..];
        Assert.StartsWith("The value 'node.Children[0].Children[0]", rest[0], StringComparison.Ordinal);
        Assert.EndsWith("… lies more than 256 objects deep.", rest[0].Replace("' lies", " lies", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("The value 'node.Next.Next", rest[1], StringComparison.Ordinal);
        Assert.Equal("""
            The value 'node.Next.Name' is not UTF-8: byte 0xFF at offset 0.
            The value 'node.Next.Name' has an impossible length of -5 bytes.
            The value 'node.Next.Name' has no data but a length of 5.
            The value 'node.Map.Keys[0]' is null, and no key is.
            The value 'node.Map[]' has a key that an entry before it has.
            The value 'node.Map' has elements of 23 bytes, and at least 24 belong to one.
            ' is behind more than 67108864 parts of one value.
            The value 'node.Price' is no decimal: its flags are 0x00C80000.
            The value 'node.Prices[1]' is no decimal: its flags are 0x00000001.
            The value 'node' is null, and Plain has no null.
            The value 'node' is null, and Plain has no null.
            The value 'node' is case 7 of Base, which this side does not know; a newer side has it. A case with the tag 0 would stand for what is not known.
            The value 'node' is case 4294967295 of Base, which this side does not know; a newer side has it. A case with the tag 0 would stand for what is not known.
            """ .ReplaceLineEndings("\n"), string.Join("\n", rest[2..15]));
    }
}
