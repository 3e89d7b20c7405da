using Pdk.Abi.Diff;

namespace Pdk.Abi.Tests;

/// <summary>Each way in which two views of a contract differ has its path and its verdict.</summary>
public sealed class ComparerTests
{
    private const string Base = """
        pdkabi 1
        contract acme.scan version 2
          enum Acme.Color u8
            0 Red
            1 Green
          struct Acme.Inner size 8 align 4
            0 A i32
            4 B i32
          struct Acme.Outer size 16 align 8
            0 In Acme.Inner
            8 Tint Acme.Color
            12 Tail f32
          slot 0 Min(a i32, b i32) -> i32
          slot 1 Scan(values view<Acme.Outer>, color Acme.Color) -> Acme.Outer
          slot 2 Name(text utf8, flag ref bool) -> utf8 since 2

        """;

    [Fact]
    public void Same_Text_IsIdentical()
    {
        AbiChange change = Compare(Base, Base);

        Assert.Equal(AbiVerdict.Identical, change.Total);
        Assert.Empty(change.Children);
        Assert.Equal("contract acme.scan, host version 2, plugin version 2: identical\n", AbiReport.ToText(change));
    }

    [Theory]
    [InlineData("acme.scan version", "acme.other version", "contract", AbiChangeKind.ContractId, AbiVerdict.Breaking)]
    [InlineData("version 2\n", "version 2 required\n", "contract", AbiChangeKind.ContractRole, AbiVerdict.Breaking)]
    [InlineData("Min(a i32", "Max(a i32", "slot 0 Min", AbiChangeKind.SlotName, AbiVerdict.Breaking)]
    [InlineData("a i32, b i32", "a i32", "slot 0 Min", AbiChangeKind.ParameterCount, AbiVerdict.Breaking)]
    [InlineData("a i32, b", "x i32, b", "slot 0 Min, a", AbiChangeKind.ParameterName, AbiVerdict.Identical)]
    [InlineData("a i32, b", "a u32, b", "slot 0 Min, a", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("a i32, b", "a in i32, b", "slot 0 Min, a", AbiChangeKind.ParameterDirection, AbiVerdict.Breaking)]
    [InlineData("flag ref bool", "flag out bool", "slot 2 Name, flag", AbiChangeKind.ParameterDirection, AbiVerdict.Breaking)]
    [InlineData("b i32) -> i32", "b i32) -> i64", "slot 0 Min, result", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("view<Acme.Outer>", "span<Acme.Outer>", "slot 1 Scan, values", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("text utf8", "text utf16", "slot 2 Name, text", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("text utf8", "text uri", "slot 2 Name, text", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("a i32, b", "a guid, b", "slot 0 Min, a", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("a i32, b", "a System.Nullable<i32>, b", "slot 0 Min, a", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("text utf8", "text made_up<by,a<newer>,plugin>", "slot 2 Name, text", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("-> utf8 since 2", "-> utf8", "slot 2 Name", AbiChangeKind.SlotSince, AbiVerdict.Identical)]
    [InlineData("Outer size 16", "Outer size 24", "slot 1 Scan, values -> Acme.Outer", AbiChangeKind.StructSize, AbiVerdict.Breaking)]
    [InlineData("16 align 8", "16 align 4", "slot 1 Scan, values -> Acme.Outer", AbiChangeKind.StructAlignment, AbiVerdict.Breaking)]
    [InlineData("12 Tail", "9 Tail", "slot 1 Scan, values -> Acme.Outer.Tail", AbiChangeKind.FieldOffset, AbiVerdict.Breaking)]
    [InlineData("Tail f32", "Tail i32", "slot 1 Scan, values -> Acme.Outer.Tail", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("12 Tail", "12 Rest", "slot 1 Scan, values -> Acme.Outer.Tail", AbiChangeKind.FieldName, AbiVerdict.Breaking)]
    [InlineData("    12 Tail f32\n", "", "slot 1 Scan, values -> Acme.Outer.Tail", AbiChangeKind.FieldRemoved, AbiVerdict.Breaking)]
    [InlineData("    12 Tail f32\n", "    12 Tail f32\n    15 More u8\n", "slot 1 Scan, values -> Acme.Outer.More", AbiChangeKind.FieldAdded, AbiVerdict.Breaking)]
    [InlineData("    4 B i32", "    4 B u32", "slot 1 Scan, values -> Acme.Outer.In -> Acme.Inner.B", AbiChangeKind.Type, AbiVerdict.Breaking)]
    [InlineData("Color u8", "Color i8", "slot 1 Scan, values -> Acme.Outer.Tint -> Acme.Color", AbiChangeKind.EnumUnderlying, AbiVerdict.Breaking)]
    [InlineData("1 Green", "2 Green", "slot 1 Scan, values -> Acme.Outer.Tint -> Acme.Color.Green", AbiChangeKind.EnumValueChanged, AbiVerdict.Breaking)]
    [InlineData("1 Green", "1 Lime", "slot 1 Scan, values -> Acme.Outer.Tint -> Acme.Color.Green", AbiChangeKind.EnumValueName, AbiVerdict.Breaking)]
    [InlineData("    1 Green\n", "    1 Green\n    1 Lime\n", "slot 1 Scan, values -> Acme.Outer.Tint -> Acme.Color.Lime", AbiChangeKind.EnumValueAdded, AbiVerdict.OldHost)]
    [InlineData("    1 Green\n", "", "slot 1 Scan, values -> Acme.Outer.Tint -> Acme.Color.Green", AbiChangeKind.EnumValueMissing, AbiVerdict.OldPlugin)]
    [InlineData("    1 Green\n", "    1 Green\n    2 Blue\n", "slot 1 Scan, values -> Acme.Outer.Tint -> Acme.Color.Blue", AbiChangeKind.EnumValueAdded, AbiVerdict.OldHost)]
    public void One_Difference_HasItsPathAndVerdict(string old, string @new, string path, AbiChangeKind kind, AbiVerdict verdict)
    {
        string changed = Base.Replace(old, @new, StringComparison.Ordinal);
        Assert.NotEqual(Base, changed);

        AbiChange change = Compare(Base, changed);

        AbiChange leaf = Assert.Single(change.Leaves());
        Assert.Equal((path, kind, verdict), (leaf.Path, leaf.Kind, leaf.Verdict));
        Assert.Equal(verdict, change.Total);
        Assert.Equal(verdict != AbiVerdict.Breaking, change.IsCompatible);
    }

    [Fact]
    public void Parameters_Exchanged_HaveTheirPlaces() => Assert.Equal(
        """
        contract acme.scan, host version 2, plugin version 2: breaking
          slot 0 Min, a: host parameter 1, plugin parameter 2
          slot 0 Min, b: host parameter 2, plugin parameter 1

        """,
        AbiReport.ToText(Compare(Base, Base.Replace("a i32, b i32", "b i32, a i32", StringComparison.Ordinal))));

    [Fact]
    public void TypeArgument_ThatIsHeldByNoField_DoesNotCount()
    {
        string tagged = Base.Replace("a i32, b i32", "a Acme.Tag<Acme.Ghost>", StringComparison.Ordinal)
            .Replace("  slot 0", "  struct Acme.Tag<Acme.Ghost> size 4 align 4\n    0 Number i32\n  slot 0", StringComparison.Ordinal);
        string described = tagged.Replace("  slot 0", "  struct Acme.Ghost size 1 align 1\n    0 Pale u8\n  slot 0", StringComparison.Ordinal);

        Assert.Equal(AbiVerdict.Identical, Compare(tagged, described).Total);
    }

    [Fact]
    public void Slot_OfANewerVersion_IsGrowthForBothSides()
    {
        string older = Without("slot 2").Replace("version 2", "version 1", StringComparison.Ordinal);

        Assert.Equal((AbiVerdict.OldPlugin, AbiChangeKind.SlotMissing), Verdict(Base, older));
        Assert.Equal((AbiVerdict.OldHost, AbiChangeKind.SlotAdded), Verdict(older, Base));
    }

    [Fact]
    public void Slot_ThatThePluginsOwnVersionHad_WasRemoved()
    {
        Assert.Equal((AbiVerdict.Breaking, AbiChangeKind.SlotRemoved), Verdict(Base, Without("slot 2")));
        Assert.Equal((AbiVerdict.Breaking, AbiChangeKind.SlotAdded), Verdict(Without("slot 2"), Base));
    }

    [Fact]
    public void Type_ThatNoCommonSlotReaches_DoesNotCount()
    {
        string newer = Base + "  slot 3 Later(what strange<new,thing>) -> void since 3\n";
        newer = newer.Replace("version 2", "version 3", StringComparison.Ordinal)
            .Replace("  struct Acme.Inner", "  struct Acme.Unused size 4 align 4\n  struct Acme.Inner", StringComparison.Ordinal);

        Assert.Equal(AbiVerdict.OldHost, Compare(Base, newer).Total);
    }

    [Fact]
    public void Struct_ThatIsAnEnumElsewhere_IsBreaking()
    {
        string changed = Base.Replace("  enum Acme.Color u8\n    0 Red\n    1 Green\n", "", StringComparison.Ordinal);

        AbiChange leaf = Assert.Single(Compare(Base, changed).Leaves());
        Assert.Equal(("enum Acme.Color", "type Acme.Color"), (leaf.Host, leaf.Plugin));
    }

    [Fact]
    public void Report_OfSeveralDifferences_NamesEach()
    {
        string changed = Base.Replace("a i32", "a u32", StringComparison.Ordinal).Replace("12 Tail f32", "8 Tail f64", StringComparison.Ordinal);
        AbiChange change = Compare(Base, changed);

        Assert.Equal(
            """
            contract acme.scan, host version 2, plugin version 2: breaking
              slot 0 Min, a: host i32, plugin u32
              slot 1 Scan, values -> Acme.Outer.Tail: host offset 12, plugin offset 8
              slot 1 Scan, values -> Acme.Outer.Tail: host f32, plugin f64

            """,
            AbiReport.ToText(change));
        Assert.Contains("| slot 0 Min, a | `i32` | `u32` | breaking |", AbiReport.ToMarkdown(change), StringComparison.Ordinal);
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(AbiReport.ToJson(change));
        Assert.Equal("breaking", json.RootElement.GetProperty("verdict")[0].GetString());
        Assert.Equal(2, json.RootElement.GetProperty("children").GetArrayLength());
    }

    private static AbiChange Compare(string host, string plugin) =>
        AbiComparer.Compare(AbiDocument.Parse(host).Contracts[0], AbiDocument.Parse(plugin).Contracts[0]);

    private static (AbiVerdict Verdict, AbiChangeKind Kind) Verdict(string host, string plugin)
    {
        AbiChange change = Compare(host, plugin);
        return (change.Total, Assert.Single(change.Leaves()).Kind);
    }

    private static string Without(string word) =>
        string.Join('\n', Base.Split('\n').Where(line => !line.Contains(word, StringComparison.Ordinal)));
}
