using CsCheck;

namespace Pdk.Tests.Data;

/// <summary>Random graphs of data arrive as they were, whatever they hold.</summary>
public sealed class DataPropertyTests
{
    private const string Code = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Pdk;
        namespace N;
        public enum Kind : short { A, B }
        public struct Point { public double X; public byte Y; }
        [PluginData] public sealed record Graph(string? Text, int Number, bool Flag)
        {
            public Graph? Next { get; init; } public List<Graph?>? Children { get; set; } public Dictionary<string, Graph>? Map { get; set; }
            public Dictionary<Guid, double>? Figures { get; set; } public double[]? Doubles { get; set; } public List<string?>? Texts { get; set; } public HashSet<int>? Set { get; set; }
            public Point Point { get; set; } public Point? Place { get; set; } public (byte A, string? B, Graph? C) Tuple { get; set; } public decimal Price { get; set; } public DateTime? When { get; set; }
            public Item Item { get; set; } public Item? Maybe { get; set; } public List<Item>? Items { get; set; } public Shape? Shape { get; set; } public Shape[]? Shapes { get; set; } public int[][]? Rows { get; set; }
            public ReadOnlyMemory<byte> Bytes { get; set; } public Kind Kind { get; set; } public char Letter { get; set; } public Uri? Link { get; set; } public Version? Version { get; set; } public nint Address { get; set; }
        }
        [PluginData] public record struct Item(string Name, byte Size, long Weight);
        [PluginData, PluginCase(typeof(Round), 1), PluginCase(typeof(Box), 9)] public abstract record Shape(byte Color);
        [PluginData] public sealed record Round(byte Color, double Radius) : Shape(Color);
        [PluginData] public sealed record Box(byte Color, Shape? Inner, string Label) : Shape(Color);
        [PluginContract("n.x")] public partial interface IX { Graph? Echo(Graph? graph); Graph? Turn(ref Graph? graph, out List<Graph?> list, Dictionary<int, Graph?> map); }
        [Plugin("p", "1.0.0")] public sealed class P : IX { public Graph? Echo(Graph? graph) => graph; public Graph? Turn(ref Graph? graph, out List<Graph?> list, Dictionary<int, Graph?> map) { list = [graph, .. map.Values]; Graph? old = graph; graph = map[0]; return old; } }
        public sealed class Maker(int seed, int size)
        {
            private readonly Random _random = new(seed);
            private int _left = size;
            public bool Flip() => _random.Next(2) == 0;
            public string? Text() => _random.Next(6) switch { 0 => null, 1 => "", 2 => new string('€', _random.Next(200)), 3 => "\U0001F600ä\0", _ => _random.Next().ToString() };
            public List<T> List<T>(Func<T> make) => Enumerable.Range(0, _random.Next(4)).Select(_ => make()).ToList();
            public Item Item() => new(Text() ?? "", (byte)_random.Next(256), _random.NextInt64());
            public Shape? Shape() => --_left < 0 || Flip() ? null : Flip() ? new Round((byte)_random.Next(256), _random.NextDouble()) : new Box(3, Shape(), Text() ?? "");
            public Graph? Graph() => --_left < 0 || _random.Next(5) == 0 ? null : new Graph(Text(), _random.Next(), Flip())
            {
                Next = Flip() ? Graph() : null, Children = Flip() ? List(Graph) : null, Map = Flip() ? List(Graph).Where(graph => graph is not null).Select((graph, index) => (graph, index)).ToDictionary(pair => $"{pair.index}", pair => pair.graph!) : null,
                Figures = Flip() ? List(Guid.NewGuid).ToDictionary(key => key, _ => _random.NextDouble()) : null, Doubles = Flip() ? List(_random.NextDouble).ToArray() : null, Texts = Flip() ? List(Text) : null, Set = Flip() ? List(_random.Next).ToHashSet() : null,
                Point = new Point { X = _random.NextDouble(), Y = 7 }, Place = Flip() ? new Point { Y = 1 } : null, Tuple = (1, Text(), Flip() ? Graph() : null), Price = _random.Next() / 100m, When = Flip() ? new DateTime(_random.NextInt64(DateTime.MaxValue.Ticks)) : null,
                Item = Item(), Maybe = Flip() ? Item() : null, Items = Flip() ? List(Item) : null, Shape = Shape(), Shapes = Flip() ? List(Shape).OfType<Shape>().ToArray() : null, Rows = Flip() ? List(() => List(_random.Next).ToArray()).ToArray() : null,
                Bytes = Flip() ? new byte[_random.Next(2000)] : default, Kind = (Kind)_random.Next(-5, 5), Letter = (char)_random.Next(65536), Link = Flip() ? new Uri("x/ä?y", UriKind.RelativeOrAbsolute) : null, Version = Flip() ? new Version(1, _random.Next(9)) : null, Address = _random.Next(),
            };
        }
        public static class Driver
        {
            // The seed makes the graph, so that a failure can be made again.
            public static Func<int, int, string?> Run(Pdk.Hosting.PluginLibrary library)
            {
                IX x = library.Create<IX>();
                return (seed, size) =>
                {
                    Maker maker = new(seed, size);
                    Graph? first = maker.Graph(), second = maker.Graph();
                    string a = Pdk.Tests.Data.DataText.Of(first), b = Pdk.Tests.Data.DataText.Of(second);
                    if (Pdk.Tests.Data.DataText.Of(x.Echo(first)) is var echo && echo != a) return $"{echo} instead of {a}";
                    if (size % 4 != 0) return null;
                    Graph? turned = first;
                    string old = Pdk.Tests.Data.DataText.Of(x.Turn(ref turned, out List<Graph?> list, new() { [0] = second, [1] = first }));
                    return old == a && Pdk.Tests.Data.DataText.Of(turned) == b && Pdk.Tests.Data.DataText.Of(list) == $"[{a}, {b}, {a}]" ? null : "turn";
                };
            }
        }
        """;

    [Fact]
    public void Graph_OfAnyShape_ArrivesAsItWas()
    {
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(Code);
        Func<int, int, string?> run = plugin.Run<Func<int, int, string?>>("N.Driver");

        Gen.Select(Gen.Int, Gen.Int[0, 12]).Sample((seed, size) => Assert.Null(run(seed, size)), iter: 100_000);
    }
}
