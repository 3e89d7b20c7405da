using Pdk.Abi.Diff;

namespace Pdk.Abi.Tests;

/// <summary>The table of docs/evolution.md says what the comparison does, row by row.</summary>
public sealed class EvolutionTests
{
    private const string Before = """
        pdkabi 1
        contract acme.scan version 1
          base acme.device
          enum Acme.Color u8
            0 Red
          struct Acme.Point size 16 align 8
            0 X f64
            8 Y f64
          data Acme.Person size 32
            8 Name utf8
            24 Age i32
          union Acme.Shape
            1 Acme.Person
          slot 0 First(a i32, b i32) -> i32
          slot 1 Second(a i32, b i32) -> i32
          slot 2 Third(point Acme.Point, color Acme.Color, shapes list<Acme.Shape>) -> void

        """;

    private static readonly Dictionary<string, Func<string, string>[]> s_changes = new()
    {
        ["a member appended with `[Since(n)]`"] = [Grow("Fourth() -> void")],
        ["a parameter renamed"] = [Replace("First(a", "First(x")],
        ["a value appended to an enum, or a second name for one"] =
            [Replace("    0 Red\n", "    0 Red\n    1 Green\n"), Replace("    0 Red\n", "    0 Red\n    0 Crimson\n")],
        ["a type used only by members the other side lacks"] =
            [text => Grow("Fourth(what Acme.New) -> void")(text.Replace("  struct", "  struct Acme.New size 1 align 1\n    0 A u8\n  struct", StringComparison.Ordinal))],
        ["a member appended without a higher `[Since(n)]`"] = [text => text + "  slot 3 Fourth() -> void\n"],
        ["a member removed"] = [Replace("  slot 2 Third(point Acme.Point, color Acme.Color, shapes list<Acme.Shape>) -> void\n", "")],
        ["a member renamed"] = [Replace("First(", "Primary(")],
        ["two members exchanged"] = [text => Replace("First(", "#(")(text).Replace("Second(", "First(", StringComparison.Ordinal).Replace("#(", "Second(", StringComparison.Ordinal)],
        ["a member inserted before others"] =
            [text => Replace("slot 2 Third", "slot 3 Third")(text).Replace("slot 1 Second", "slot 2 Second", StringComparison.Ordinal).Replace("  slot 2 Second", "  slot 1 New() -> void since 2\n  slot 2 Second", StringComparison.Ordinal).Replace("version 1", "version 2", StringComparison.Ordinal)],
        ["a parameter added or removed"] = [Replace("First(a i32, b i32)", "First(a i32)"), Replace("First(a i32, b i32)", "First(a i32, b i32, c i32)")],
        ["a parameter's or result's type changed"] = [Replace("First(a i32", "First(a u32"), Replace("b i32) -> i32\n  slot 1", "b i32) -> i64\n  slot 1")],
        ["a parameter's direction changed (`in`, `ref`, `out`)"] = [Replace("First(a i32", "First(a in i32"), Replace("First(a i32", "First(a out i32"), Replace("point Acme", "point ref Acme")],
        ["two parameters exchanged, even of one type"] = [Replace("First(a i32, b i32)", "First(b i32, a i32)")],
        ["a field added to a struct"] = [Replace("    8 Y f64\n", "    8 Y f64\n    16 Z f64\n"), Replace("    8 Y f64\n", "    8 Y f64\n    8 Also f64\n")],
        ["a field removed from a struct"] = [Replace("    8 Y f64\n", "")],
        ["a field renamed, moved or of another type"] = [Replace("8 Y", "8 Why"), Replace("8 Y f64", "4 Y f64"), Replace("8 Y f64", "8 Y i64")],
        ["a struct's size or alignment changed"] = [Replace("size 16", "size 24"), Replace("align 8", "align 4")],
        ["a struct renamed"] = [Replace("Acme.Point", "Acme.Place")],
        ["an enum's value changed or renamed"] = [Replace("0 Red", "1 Red"), Replace("0 Red", "0 Crimson")],
        ["an enum of another underlying type"] = [Replace("Color u8", "Color u16")],
        ["a base contract added or removed"] = [Replace("  base acme.device\n", ""), Replace("base acme.device", "base acme.device\n  base acme.extra")],
        ["a member appended to data with its next `[Since(n)]`"] = [Replace("size 32\n    8 Name utf8\n    24 Age i32\n", "size 48\n    8 Name utf8\n    24 Age i32\n    32 Mail utf8 since 2\n")],
        ["a case added to a union"] = [Replace("    1 Acme.Person\n", "    1 Acme.Person\n    2 Acme.Other\n")],
        ["a member of data added without a higher `[Since(n)]`, or in front of others"] =
            [Replace("size 32\n    8 Name utf8\n    24 Age i32\n", "size 48\n    8 Name utf8\n    24 Age i32\n    32 Mail utf8\n"), Replace("    24 Age i32\n", "    24 Age i32\n    28 More i32 since 2\n")],
        ["a member of data removed, renamed, moved or of another type"] =
            [Replace("    24 Age i32\n", ""), Replace("24 Age", "24 Years"), Replace("24 Age", "28 Age"), Replace("Age i32", "Age u32")],
        ["a case of a union with another tag, or a tag with another case"] = [Replace("1 Acme.Person", "2 Acme.Person"), Replace("1 Acme.Person", "1 Acme.Other")],
        ["another contract id"] = [Replace("acme.scan", "acme.scan2")],
    };

    [Fact]
    public void Table_OfTheDocument_IsWhatTheComparisonDoes()
    {
        Dictionary<string, string> rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "evolution.md"))
            .Where(line => line.EndsWith("| compatible |", StringComparison.Ordinal) || line.EndsWith("| breaking |", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => cells[2]);

        Assert.Equal(s_changes.Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        foreach ((string row, Func<string, string>[] changes) in s_changes)
        {
            foreach (Func<string, string> change in changes)
            {
                string after = change(Before);
                Assert.NotEqual(Before, after);
                Assert.Equal((row, rows[row]), (row, Verdict(Before, after)));
                Assert.Equal((row, rows[row]), (row, Verdict(after, Before)));
            }
        }
    }

    private static string Verdict(string host, string plugin) => Compare(host, plugin).IsCompatible ? "compatible" : "breaking";

    private static AbiChange Compare(string host, string plugin) =>
        AbiComparer.Compare(AbiDocument.Parse(host).Contracts[0], AbiDocument.Parse(plugin).Contracts[0]);

    private static Func<string, string> Replace(string old, string @new) => text => text.Replace(old, @new, StringComparison.Ordinal);

    private static Func<string, string> Grow(string member) => text =>
        text.Replace("version 1", "version 2", StringComparison.Ordinal) + $"  slot 3 {member} since 2\n";
}
