namespace Pdk.Tests.Objects;

/// <summary>Objects inside data and collections, both ways, and closures that are handed on.</summary>
public sealed class DataObjectTests
{
    private const string Contracts = """
        using System;
        using System.Collections.Generic;
        namespace Mix;

        [Pdk.PluginContract("mix.node")] public partial interface INode { string Name { get; } INode? Next { get; set; } }
        [Pdk.PluginData] public sealed record Entry(string Key, INode? Node, List<INode> More);
        [Pdk.PluginContract("mix.source")] public partial interface ISource<T> { bool TryRead(out T value); }
        [Pdk.PluginContract("mix.store")]
        public partial interface IStore
        {
            List<INode> Make(int count);
            int Keep(IReadOnlyList<INode?> nodes);
            INode?[] Kept();
            Entry Wrap(string key, INode? node);
            bool Has(Entry entry);
            Dictionary<string, INode> ByName(INode[] nodes);
            (INode? First, string Text) Pair(INode? node);
            Func<Entry, List<INode>> Unwrap { get; }
            ISource<int> Count(int to);
            int Drain(ISource<int> source);
            ISource<Entry> Entries(INode node);
            void Collect();
            int Live { get; }
            void Fail(List<INode> nodes);
        }
        """;

    private const string Plugin = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        namespace Mix;
        internal sealed class Node : INode
        {
            internal static int Live;
            private readonly string _name;
            internal Node(string name) { _name = name; System.Threading.Interlocked.Increment(ref Live); }
            ~Node() => System.Threading.Interlocked.Decrement(ref Live);
            public string Name => _name;
            public INode? Next { get; set; }
        }
        internal sealed class Counter(int to) : ISource<int> { private int _next; public bool TryRead(out int value) { value = _next; return _next++ < to; } }
        internal sealed class EntrySource(INode node) : ISource<Entry>
        {
            private bool _done;
            public bool TryRead(out Entry value) { value = new Entry(node.Name, node, [node]); bool first = !_done; _done = true; return first; }
        }
        [Pdk.Plugin("mix.store.plugin", "1.0.0")]
        public sealed class Store : IStore
        {
            private INode?[] _kept = [];
            public List<INode> Make(int count) => [.. Enumerable.Range(0, count).Select(index => new Node("n" + index))];
            public int Keep(IReadOnlyList<INode?> nodes) { _kept = [.. nodes]; return nodes.Count(node => node is null); }
            public INode?[] Kept() => _kept;
            public Entry Wrap(string key, INode? node) => new(key, node, node is null ? [] : [node, new Node("more")]);
            public bool Has(Entry entry) => entry.More.Any(node => ReferenceEquals(node, entry.Node));
            public Dictionary<string, INode> ByName(INode[] nodes) => nodes.ToDictionary(node => node.Name);
            public (INode? First, string Text) Pair(INode? node) => (node, node?.Name ?? "none");
            public Func<Entry, List<INode>> Unwrap => entry => entry.More;
            public ISource<int> Count(int to) => new Counter(to);
            public int Drain(ISource<int> source) { int sum = 0; while (source.TryRead(out int value)) sum += value; return sum; }
            public ISource<Entry> Entries(INode node) => new EntrySource(node);
            public void Collect() { GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); }
            public int Live => System.Threading.Volatile.Read(ref Node.Live);
            public void Fail(List<INode> nodes) => throw new InvalidOperationException(nodes[0].Name);
        }
        """;

    private const string Host = """
        namespace Mix;
        public sealed class Mine(string name) : INode { public string Name => name; public INode? Next { get; set; } }
        public sealed class Ten : ISource<int> { private int _n; public bool TryRead(out int value) { value = ++_n; return _n <= 10; } }
        """;

    [Fact]
    public void Objects_InCollections_AreThemselves() => Check("""
        Mine mine = new("mine");
        List<INode> made = store.Make(3);
        Equal(1, store.Keep([mine, null, made[1]]));
        INode?[] kept = store.Kept();
        Equal(true, ReferenceEquals(mine, kept[0]));
        Equal(null, kept[1]);
        Equal(true, ReferenceEquals(made[1], kept[2]));
        Equal("n2", made[2].Name);
        Dictionary<string, INode> named = store.ByName([mine, made[0]]);
        Equal(true, ReferenceEquals(mine, named["mine"]));
        Equal(true, ReferenceEquals(made[0], named["n0"]));
        """);

    [Fact]
    public void Objects_InData_AreThemselves() => Check("""
        Mine mine = new("mine");
        Entry entry = store.Wrap("k", mine);
        Equal(true, ReferenceEquals(mine, entry.Node));
        Equal(true, ReferenceEquals(mine, entry.More[0]));
        Equal("more", entry.More[1].Name);
        Equal(true, store.Has(entry));
        Equal(null, store.Wrap("k", null).Node);
        Equal("more", store.Unwrap(entry)[1].Name);
        Equal(true, ReferenceEquals(entry.More[1], store.Unwrap(entry)[1]));
        (INode? first, string text) = store.Pair(mine);
        Equal(true, ReferenceEquals(mine, first));
        Equal("mine", text);
        Equal("none", store.Pair(null).Text);
        """);

    [Fact]
    public void Closures_AreHandedOn() => Check("""
        Equal(10, store.Drain(store.Count(5)));
        Equal(55, store.Drain(new Ten()));
        Mine mine = new("mine");
        ISource<Entry> entries = store.Entries(mine);
        Equal(true, entries.TryRead(out Entry entry));
        Equal(true, ReferenceEquals(mine, entry.Node));
        Equal(false, entries.TryRead(out _));
        """);

    [Fact]
    public void Counts_AreGivenBack_AlsoAfterAnError() => Check("""
        for (int round = 0; round < 100; round++)
        {
            List<INode> made = store.Make(10);
            try { store.Fail(made); }
            catch (InvalidOperationException exception) { Equal("n0", exception.Message); }
            made[5].Next = made[6];
            Equal(true, ReferenceEquals(made[6], made[5].Next));
        }

        for (int round = 0; round < 100 && store.Live > 20; round++)
        {
            GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();
            store.Collect();
            System.Threading.Thread.Yield();
        }

        Equal(true, store.Live <= 20);
        """);

    [Fact]
    public void Disposed_Object_InData_IsAnErrorWithItsPath() => Check("""
        INode node = store.Make(1)[0];
        library.Release(node);
        try { store.Has(new Entry("k", null, [new Mine("a"), node])); Equal("an error", "none"); }
        catch (ArgumentException exception) { Equal(true, exception.Message.Contains("entry.More[1]", StringComparison.Ordinal)); }
        """);

    private static void Check(string body)
    {
        string driver = $$"""
            using System;
            using System.Collections.Generic;
            namespace Mix;
            public static class Driver
            {
                private static void Equal(object? expected, object? actual) { if (!Equals(expected, actual)) throw new Exception($"expected {expected ?? "null"}, found {actual ?? "null"}"); }
                public static bool Run(Pdk.Hosting.PluginLibrary library)
                {
                    IStore store = library.Create<IStore>();
                    {{body}}
                    return true;
                }
            }
            """;
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated(Contracts, Plugin, Host, driver);

        Assert.True(plugin.Run<bool>("Mix.Driver"));
    }
}
