namespace Pdk.Tests;

/// <summary>Properties and indexers, called through their slots: each accessor is one.</summary>
public sealed class PropertyTests
{
    public static TheoryData<string, string, string> Shapes => new()
    {
        {
            "every kind of value",
            "7 8|null|a €|3 null|1.5 4|True x B|2",
            """
            namespace N {
              public enum E : byte { A, B }
              public struct S { public double X; public int Y; }
              [Pdk.PluginContract("n.x")] public partial interface IX {
                int Count { get; set; }
                string? Text { get; set; }
                int[]? Numbers { get; set; }
                S Point { get; set; }
                bool Flag { get; set; }
                char Letter { get; set; }
                E Kind { get; set; }
                int Seen { get; }
                System.ReadOnlySpan<byte> Bytes { set; }
              }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX {
                public int Count { get; set; } = 7; public string? Text { get; set; } public int[]? Numbers { get; set; }
                public S Point { get; set; } public bool Flag { get; set; } public char Letter { get; set; } public E Kind { get; set; }
                public int Seen { get; private set; } public System.ReadOnlySpan<byte> Bytes { set => Seen = value.Length; }
              }
              public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary l) {
                IX x = l.Create<IX>();
                string text = $"{x.Count} {++x.Count}|{x.Text ?? "null"}";
                x.Text = "a €";
                text += "|" + x.Text;
                x.Numbers = [1, 2, 3];
                text += "|" + x.Numbers.Length;
                x.Numbers = null;
                text += " " + (x.Numbers is null ? "null" : "array");
                x.Point = new S { X = 1.5, Y = 4 };
                text += $"|{x.Point.X} {x.Point.Y}";
                (x.Flag, x.Letter, x.Kind) = (true, 'x', E.B);
                text += $"|{x.Flag} {x.Letter} {x.Kind}";
                x.Bytes = [1, 2];
                return text + "|" + x.Seen;
              } }
            }
            """
        },
        {
            "overloaded indexers",
            "1:2 a:3 1+2:b 7:long 4|a",
            """
            namespace N {
              [Pdk.PluginContract("n.x")] public partial interface IX {
                [System.Runtime.CompilerServices.IndexerName("Cell")] string? this[int index] { get; set; }
                [System.Runtime.CompilerServices.IndexerName("Cell")] string? this[string name] { get; set; }
                [System.Runtime.CompilerServices.IndexerName("Cell")] string? this[int row, in int column] { get; set; }
                [System.Runtime.CompilerServices.IndexerName("Cell")] string this[in long guard] { get; }
                [System.Runtime.CompilerServices.IndexerName("Cell")] int this[params System.ReadOnlySpan<char> key] { get; }
                [System.Runtime.CompilerServices.IndexerName("Cell")] char this[System.ReadOnlySpan<byte> error] { set; }
                char Last { get; }
              }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX {
                private readonly System.Collections.Generic.Dictionary<string, string?> _cells = [];
                public string? this[int index] { get => $"{index}:{_cells[$"{index}"]}"; set => _cells[$"{index}"] = value; }
                public string? this[string name] { get => $"{name}:{_cells[name]}"; set => _cells[name] = value; }
                public string? this[int row, in int column] { get => _cells[$"{row}+{column}"]; set => _cells[$"{row}+{column}"] = $"{row}+{column}:{value}"; }
                public string this[in long guard] => $"{guard}:long";
                public int this[params System.ReadOnlySpan<char> key] => key.Length;
                public char this[System.ReadOnlySpan<byte> error] { set => Last = value; }
                public char Last { get; private set; }
              }
              public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary l) {
                IX x = l.Create<IX>();
                x[1] = "2"; x["a"] = "3"; x[1, 2] = "b"; x["bytes"u8] = 'a';
                bool supports = l.Supports<IX>("Cell") && l.Supports<IX>("Last") && !l.Supports<IX>("Item");
                return supports ? $"{x[1]} {x["a"]} {x[1, 2]} {x[7L]} {x['a', 'b', 'c', 'd']}|{x.Last}" : "unsupported";
              } }
            }
            """
        },
        {
            "exceptions in accessors",
            "get|value ArgumentOutOfRangeException|no such row KeyNotFoundException|",
            """
            namespace N {
              [Pdk.PluginContract("n.x")] public partial interface IX { int Count { get; set; } string this[string name] { get; set; } }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX {
                public int Count { get => throw new System.InvalidOperationException("get"); set => throw new System.ArgumentOutOfRangeException(nameof(value)); }
                public string this[string name] { get => throw new System.Collections.Generic.KeyNotFoundException("no such row"); set { } }
              }
              public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary l) {
                IX x = l.Create<IX>();
                string text = "";
                try { text += x.Count; } catch (System.InvalidOperationException e) { text += e.Message + "|"; }
                try { x.Count = 1; } catch (System.ArgumentOutOfRangeException e) { text += e.ParamName + " " + e.GetType().Name + "|"; }
                try { text += x["a"]; } catch (System.Collections.Generic.KeyNotFoundException e) { text += e.Message + " " + e.GetType().Name + "|"; }
                x["a"] = "b";
                return text;
              } }
            }
            """
        },
        {
            "bases with the same properties",
            "own 1|base 2|own 3 base 4|item 5 6|7",
            """
            namespace N {
              [Pdk.PluginContract("n.a")] public partial interface IA { string Name { get; set; } int this[int index] { get; } int Level { get; } }
              [Pdk.PluginContract("n.b")] public partial interface IB : IA { new string Name { get; set; } new int this[int index] { get; } new int Level { get; set; } [Pdk.Since(2)] int Deep => Level + ((IA)this).Level; }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IB {
                public string Name { get; set; } = "own 1"; string IA.Name { get; set; } = "base 2";
                public int this[int index] => index; int IA.this[int index] => index + 1;
                public int Level { get; set; } = 1; int IA.Level => 5;
              }
              public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary l) {
                IB b = l.Create<IB>();
                IA a = b;
                string text = $"{b.Name}|{a.Name}";
                b.Name = "own 3"; a.Name = "base 4"; b.Level = 2;
                return $"{text}|{b.Name} {a.Name}|item {b[5]} {a[5]}|{b.Deep}";
              } }
            }
            """
        },
        {
            "names and attributes in the way",
            "1 2 3 null set e0e|7",
            """
            using System.Diagnostics.CodeAnalysis;
            namespace N {
              [Pdk.PluginContract("n.x")] public partial interface IX {
                int @event { get; set; } int Vtable { get; set; } int Stub { get; set; } int value { get; set; } int field { get; set; }
                [AllowNull] string Allowed { get; set; }
                [DisallowNull] string? Never { get; set; }
                [MaybeNull] string Maybe { get; set; }
                [NotNull] string? Sure { get; set; }
                int[]? Accessors { [return: NotNull] get; [param: DisallowNull] set; }
                string this[[AllowNull] string get, [DisallowNull] string? set] { get; set; }
                [Pdk.Since(2)] string this[[DisallowNull] string? value, int error] => value + error;
                [Pdk.Since(2), AllowNull] string Later { get => Allowed; set => Allowed = value; }
                [Pdk.Since(2), DisallowNull] string? LaterNever { get => Never; set => Never = value; }
                [Pdk.Since(2)] int this[int Stub] { get => Stub; set => @event = Stub + value; }
                int Mine { get => 1; private set { } }
                private int Code => 2;
                sealed int Sealed { get => Code; set => @event = value; }
                static int Shared { get; set; }
              }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX {
                public int @event { get; set; } public int Vtable { get; set; } public int Stub { get; set; } public int value { get; set; } public int field { get; set; }
                private string? _allowed;
                [AllowNull] public string Allowed { get => _allowed ?? "null"; set => _allowed = value; }
                [DisallowNull] public string? Never { get; set; }
                [MaybeNull] public string Maybe { get; set; }
                [NotNull] public string? Sure { get => ""; set { } }
                public int[]? Accessors { [return: NotNull] get => []; [param: DisallowNull] set { } }
                public string this[[AllowNull] string get, [DisallowNull] string? set] { get => set!; set { } }
              }
              public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary l) {
                IX x = l.Create<IX>();
                x.@event = 1; x.Vtable = 2; x.Stub = 3; x.Later = null; x.LaterNever = "e";
                string text = $"{x.@event} {x.Vtable} {x.Stub} {x.Allowed} {x[null, "set"]} {x["e", 0]}{x.Never}";
                x[3] = 4;
                return $"{text}|{x.@event}";
              } }
            }
            """
        },
        {
            "an obsolete property",
            "3",
            """
            namespace N {
              [Pdk.PluginContract("n.x")] public partial interface IX { [System.Obsolete] int Old { get; } [Pdk.Since(2)] int New { get => 3; [System.Obsolete] set { } } }
            #pragma warning disable CS0612
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX { public int Old => 1; }
              public static class Driver { public static string Run(Pdk.Hosting.PluginLibrary l) => $"{l.Create<IX>().New}"; }
            #pragma warning restore CS0612
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Property_OfAnyShape_IsReadAndWritten(string shape, string expected, string source)
    {
        Assert.NotEmpty(shape);
        using InMemoryPlugin library = InMemoryPlugin.Compile(source);

        Assert.Equal(expected, library.Run<string>("N.Driver"));
    }

    // Version 2 adds a setter, whose slot is not beside that of the getter, and properties with defaults that read and
    // write others.
    private static string Contract(int version) => $$"""
        namespace Growing;
        [Pdk.PluginContract("growing")]
        public partial interface IGrowing
        {
            {{(version >= 2 ? """
                [Pdk.Since(2)] string Title { get => $"default {Level}"; set => Extra = value.Length; }
                [Pdk.Since(2)] int Extra { get => Level + 1; set => throw new System.NotSupportedException($"default {value}"); }
                [Pdk.Since(2)] string this[int index] { get => $"default {index + Extra}"; set => Title = value; }
                [Pdk.Since(2)] int Third => Extra * 3;
                """ : "")}}
            int Level { get; {{(version >= 2 ? "[Pdk.Since(2)] set;" : "")}} }
            string Name { get; }
        }
        """;

    private const string Baseline = """
        pdkabi 1
        contract growing version 1 shipped 1
          slot 0 get_Level() -> i32
          slot 1 get_Name() -> utf8

        """;

    private static string Plugin(int version) => $$"""
        namespace Growing;
        [Pdk.Plugin("growing.plugin", "{{version}}.0.0")]
        public sealed class Plugin : IGrowing
        {
            public int Level { get; {{(version >= 2 ? "" : "private ")}}set; } = 10;
            public string Name => "plugin {{version}}";
            {{(version >= 2 ? "public string Title { get; set; } = \"title\"; public int Extra { get => Level + 5; set => Level = value; }" : "")}}
        }
        """;

    private static string Driver(int version) => $$"""
        using System;
        namespace Growing;
        public static class Driver
        {
            public static string Run(Pdk.Hosting.PluginLibrary library)
            {
                IGrowing plugin = library.Create<IGrowing>();
                string text = $"{plugin.Name} {plugin.Level}";
                {{(version >= 2 ? """
                    text += $" {plugin.Extra} {plugin.Title} {plugin[1]} {plugin.Third} {library.Supports<IGrowing>("Level")} {library.Supports<IGrowing>("Title")}";
                    foreach (Action set in new Action[] { () => plugin.Level = 20, () => plugin.Extra = 21, () => plugin.Title = "abc", () => plugin[0] = "other" })
                    {
                        try { set(); text += $"|{plugin.Level} {plugin.Title}"; }
                        catch (Exception exception) { text += $"|{exception.Message}"; }
                    }
                    """ : "")}}
                return text;
            }
        }
        """;

    private const string Missing =
        "'IGrowing.Level.set' came with version 2 of the contract growing, and this plugin was built against version 1. " +
        "Rebuild the plugin against the newer contract, or ask PluginLibrary.Supports before the call.";

    /// <summary>A plugin that is older than a setter lacks that alone; the default of a property sees what the plugin has.</summary>
    [Theory]
    [InlineData(1, 1, "plugin 1 10")]
    [InlineData(1, 2, "plugin 2 10")]
    [InlineData(2, 1, $"plugin 1 10 11 default 10 default 12 33 False False|{Missing}|default 21|default 3|default 5")]
    [InlineData(2, 2, "plugin 2 10 15 title default 16 45 True True|20 title|21 title|21 abc|21 other")]
    public void Property_OfLaterVersion_IsMissedByAnOlderPlugin(int host, int plugin, string expected)
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(Contract(plugin), Baseline, Plugin(plugin));

        Assert.Equal(expected, InMemoryPlugin.RunHost<string>("Growing.Driver", library.Library, Contract(host), Baseline, Driver(host)));
    }
}
