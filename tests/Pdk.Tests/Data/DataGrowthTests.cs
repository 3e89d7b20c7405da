namespace Pdk.Tests.Data;

/// <summary>Host and plugin that were compiled against versions 1, 2 and 3 of one data type work together in every pair.</summary>
public sealed class DataGrowthTests
{
    // Version 2 adds a parameter with a default, an init property and a settable one; version 3 a struct, a required one that may
    // be null, and a case.
    private static string Contract(int version) => $$"""
        #nullable enable
        using System.Collections.Generic;
        using Pdk;
        namespace Growing;
        [PluginData] public sealed record Person(string Name, byte Small{{(version >= 2 ? ", [property: Since(2)] int Age = 7" : "")}})
        {
            {{(version >= 2 ? "[Since(2)] public string City { get; init; } = \"nowhere\"; [Since(2)] public List<Person> Friends { get; set; } = [];" : "")}}
            {{(version >= 3 ? "[Since(3)] public decimal Debt { get; init; } = 1.5m; [Since(3)] public required string? Title { get; init; }" : "")}}
        }
        [PluginData] public struct Spot { public int X; {{(version >= 2 ? "[Since(2)] public string? Label;" : "")}} {{(version >= 3 ? "[Since(3)] public long Z;" : "")}} }
        [PluginData, PluginCase(typeof(Dot), 1), PluginCase(typeof(Other), 0){{(version >= 3 ? ", PluginCase(typeof(Line), 2)" : "")}}] public abstract record Shape;
        [PluginData] public sealed record Dot(int X{{(version >= 2 ? ", [property: Since(2)] int Y = -1" : "")}}) : Shape;
        [PluginData] public sealed record Other(int Code, string Text) : Shape;
        {{(version >= 3 ? "[PluginData] public sealed record Line(Dot From, Dot To) : Shape;" : "")}}
        [PluginData, PluginCase(typeof(Yes), 1){{(version >= 3 ? ", PluginCase(typeof(No), 2)" : "")}}] public abstract record Answer;
        [PluginData] public sealed record Yes : Answer;
        {{(version >= 3 ? "[PluginData] public sealed record No(int Why) : Answer;" : "")}}
        [PluginContract("growing.data")]
        public partial interface IGrowing
        {
            Person? Echo(Person? person);
            List<Person> Many(IReadOnlyList<Person> people);
            Dictionary<string, Person?> Map(Dictionary<string, Person?> people);
            (int, Person, Spot?) Tuple((int, Person, Spot?) value);
            void All(in Person person, ref Spot spot, out Spot[] spots);
            Spot[] Spots(Spot?[] spots);
            List<Shape> Shapes(Shape[] shapes);
            Answer[] Answers();
        }
        """;

    private static string Plugin(int version) => $$"""
        #nullable enable
        using System.Collections.Generic;
        using System.Linq;
        namespace Growing;
        [Pdk.Plugin("growing.plugin", "{{version}}.0.0")]
        public sealed class Plugin : IGrowing
        {
            private Person _kept = null!;
            public Person? Echo(Person? person) => person;
            public List<Person> Many(IReadOnlyList<Person> people) => people.ToList();
            public Dictionary<string, Person?> Map(Dictionary<string, Person?> people) => people;
            public (int, Person, Spot?) Tuple((int, Person, Spot?) value) => value;
            public void All(in Person person, ref Spot spot, out Spot[] spots) { _kept = person; spots = [spot, spot]; spot.X++; }
            public Spot[] Spots(Spot?[] spots) => spots.Select(spot => spot ?? default).ToArray();
            public List<Shape> Shapes(Shape[] shapes) => [.. shapes{{(version >= 3 ? ", new Line(new Dot(1), new Dot(2))" : "")}}];
            public Answer[] Answers() => [new Yes(){{(version >= 3 ? ", new No(3)" : "")}}];
        }
        """;

    private static string Driver(int version) => $$"""
        #nullable enable
        using System.Collections.Generic;
        using System.Linq;
        namespace Growing;
        public static class Driver
        {
            private static Person Make(string name) => new(name, 255){{(version >= 3 ? " { Title = \"Dr\" }" : "")}};
            private static string Text(object? value) => Pdk.Tests.Data.DataText.Of(value);
            public static string Run(Pdk.Hosting.PluginLibrary library)
            {
                IGrowing plugin = library.Create<IGrowing>();
                Person person = Make("Ada"){{(version >= 2 ? " with { Age = 36, City = \"Rome\", Friends = [Make(\"Bob\")] }" : "")}}{{(version >= 3 ? " with { Debt = -2 }" : "")}};
                Spot spot = new() { X = 4{{(version >= 2 ? ", Label = \"l\"" : "")}}{{(version >= 3 ? ", Z = 9" : "")}} };
                List<string> lines = [Text(plugin.Echo(person)), Text(plugin.Echo(null)), Text(plugin.Many([person, Make("Eve")])),
                    Text(plugin.Map(new() { ["a"] = person, ["b"] = null })), Text(plugin.Tuple((1, person, spot))), Text(plugin.Tuple((2, Make("x"), null)))];
                plugin.All(person, ref spot, out Spot[] spots);
                lines.Add(Text(spot) + Text(spots) + Text(plugin.Spots([spot, null])));
                lines.Add(Text(plugin.Shapes([new Dot(3), new Other(4, "t"){{(version >= 3 ? ", new Line(new Dot(5), new Dot(6))" : "")}}])));
                try { lines.Add(Text(plugin.Answers())); } catch (System.ArgumentException exception) { lines.Add(exception.Message); }
                return string.Join("\n", lines);
            }
        }
        """;

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(3, 3)]
    public void Sides_OfTwoVersions_ShareWhatBothKnow(int host, int plugin)
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(Contract(plugin), Plugin(plugin));
        string found = InMemoryPlugin.RunHost<string>("Growing.Driver", library.Library, Contract(host), Driver(host));

        int common = Math.Min(host, plugin);
        Assert.Equal(Expected(host, common, plugin), found);
    }

    private static string Expected(int host, int common, int plugin)
    {
        string Person(string name, bool isFull) => "Person {" + string.Join(", ",
        [
            $"Name: \"{name}\"", "Small: 255",
            .. host >= 2 ? [$"Age: {(isFull && common >= 2 ? 36 : 7)}", $"City: \"{(isFull && common >= 2 ? "Rome" : "nowhere")}\"", $"Friends: [{(isFull && common >= 2 ? Person("Bob", false) : "")}]"] : Array.Empty<string>(),
            .. host >= 3 ? [$"Debt: {(common < 3 ? "1.5" : isFull ? "-2" : "1.5")}", $"Title: {(common >= 3 ? "\"Dr\"" : "null")}"] : Array.Empty<string>(),
        ]) + "}";
        string Spot(int x, bool isFull = true) => $"Spot {{X: {x}{(host >= 2 ? $", Label: {(isFull && common >= 2 ? "\"l\"" : "null")}" : "")}{(host >= 3 ? $", Z: {(isFull && common >= 3 ? 9 : 0)}" : "")}}}";
        string Dot(int x) => $"Dot {{X: {x}{(host >= 2 ? ", Y: -1" : "")}}}";
        string Line(int a, int b) => $"Line {{From: {Dot(a)}, To: {Dot(b)}}}";
        const string Unknown = "Other {Code: 0, Text: null}";
        string full = Person("Ada", true);
        string shapes = string.Join(", ",
        [
            Dot(3), "Other {Code: 4, Text: \"t\"}",
            .. host >= 3 ? [plugin >= 3 ? Line(5, 6) : Unknown] : Array.Empty<string>(),
            .. plugin >= 3 ? [host >= 3 ? Line(1, 2) : Unknown] : Array.Empty<string>(),
        ]);
        string answers = plugin < 3 ? "[Yes {}]" : host >= 3 ? "[Yes {}, No {Why: 3}]"
            : "The value 'result[1]' is case 2 of Answer, which this side does not know; a newer side has it. A case with the tag 0 would stand for what is not known. (Parameter 'result')";
        return string.Join("\n", full, "null", $"[{full}, {Person("Eve", false)}]", $"{{\"a\": {full}, \"b\": null}}", $"(1, {full}, {Spot(4)})", $"(2, {Person("x", false)}, null)",
            $"{Spot(5)}[{Spot(4)}, {Spot(4)}][{Spot(5)}, {Spot(0, false)}]", $"[{shapes}]", answers);
    }
}
