using Pdk.Abi.Baselines;
using Pdk.Abi.Diff;

namespace Pdk.Abi.Tests;

/// <summary>What a baseline freezes, and where its slots are found again.</summary>
public sealed class BaselineTests
{
    private const string Base = """
        pdkabi 1
        contract acme.scan version 2 shipped 1
          base acme.device
          enum Acme.Color u8
            0 Red
            1 Green
          struct Acme.Point size 8 align 4
            0 X i32
            4 Y i32
          slot 0 Min(a i32, b i32) -> i32
          slot 1 Draw(at Acme.Point, tint Acme.Color) -> void
          slot 2 Name(text utf8) -> utf8 since 2

        """;

    /// <summary>What is frozen, by what was changed of it.</summary>
    [Theory]
    [InlineData("  slot 1 Draw", "  slot 1 Paint", AbiFrozenKind.Member, "slot 1 Draw", 1)]
    [InlineData("  slot 0 Min(a i32, b i32) -> i32\n  slot 1 Draw", "  slot 0 Draw", AbiFrozenKind.Member, "slot 0 Min", null)]
    [InlineData("a i32", "a i64", AbiFrozenKind.Signature, "slot 0 Min, a", 0)]
    [InlineData(") -> i32", ") -> i64", AbiFrozenKind.Signature, "slot 0 Min, result", 0)]
    [InlineData("size 8", "size 16", AbiFrozenKind.Type, "slot 1 Draw, at -> Acme.Point", 1)]
    [InlineData("4 Y i32", "4 Y f32", AbiFrozenKind.Type, "slot 1 Draw, at -> Acme.Point.Y", 1)]
    [InlineData("    1 Green\n", "", AbiFrozenKind.Type, "slot 1 Draw, tint -> Acme.Color.Green", 1)]
    [InlineData("1 Green", "2 Green", AbiFrozenKind.Type, "slot 1 Draw, tint -> Acme.Color.Green", 1)]
    [InlineData("  base acme.device\n", "", AbiFrozenKind.Bases, "base acme.device", null)]
    [InlineData("b i32) -> i32", "b i32) -> i32 since 2", AbiFrozenKind.Version, "slot 0 Min", 0)]
    [InlineData("since 2", "since 1", AbiFrozenKind.Version, "slot 2 Name", 2)]
    public void ShippedPart_Changed_IsFound(string old, string replacement, AbiFrozenKind kind, string path, int? slot)
    {
        string text = Renumber(Base.Replace(old, replacement, StringComparison.Ordinal));
        Assert.NotEqual(Base, text);

        AbiFrozenChange change = Assert.Single(AbiBaseline.FrozenChanges(Parse(Base), Parse(text)));

        Assert.Equal((kind, path, slot), (change.Kind, change.Change.Path, change.Slot));
    }

    /// <summary>What has not shipped may change, and so may what no call depends on.</summary>
    [Theory]
    [InlineData("Name(text utf8) -> utf8 since 2", "Title() -> i32 since 2")]
    [InlineData("  slot 2 Name(text utf8) -> utf8 since 2\n", "")]
    [InlineData("a i32", "left i32")]
    [InlineData("1 Green\n", "1 Green\n    2 Blue\n")]
    [InlineData("since 2", "since 3")]
    public void OtherPart_Changed_IsAccepted(string old, string replacement)
    {
        AbiContract baseline = Parse(Base);
        AbiContract current = Parse(Base.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Empty(AbiBaseline.FrozenChanges(baseline, current));
        Assert.False(AbiBaseline.IsUpToDate(baseline, current with { Shipped = 0 }));
        Assert.Equal(1, AbiBaseline.Accept(baseline, current with { Shipped = 0 }).Shipped);
    }

    /// <summary>A slot that has moved is no longer the shipped one.</summary>
    [Fact]
    public void ShippedSlots_Exchanged_AreFound()
    {
        AbiContract baseline = Parse("pdkabi 1\ncontract a.b version 1 shipped 1\n  slot 0 A() -> void\n  slot 1 B() -> void\n");
        AbiContract current = Parse("pdkabi 1\ncontract a.b version 1\n  slot 0 B() -> void\n  slot 1 A() -> void\n");

        Assert.Equal([AbiFrozenKind.Member, AbiFrozenKind.Member], AbiBaseline.FrozenChanges(baseline, current).Select(change => change.Kind));
    }

    /// <summary>Members as they stand in source, and the slots that they get.</summary>
    [Theory]
    [InlineData("A() -> void|B() -> void|C(x i32) -> void", "0 1 2")]
    [InlineData("C(x i32) -> void|B() -> void|A() -> void", "2 1 0")]
    [InlineData("New() -> void since 2|C(x i32) -> void|B() -> void|A() -> void", "3 2 1 0")]
    [InlineData("Late() -> void since 3|A() -> void|New() -> void since 2|B() -> void|C(x i32) -> void", "1 3 4 2 0")]
    [InlineData("C(x i64) -> void|B() -> void|A() -> void", "2 1 0")]
    [InlineData("D(x i32) -> void|B() -> void|A() -> void", "2 1 0")]
    [InlineData("X() -> void|Y() -> void|C(x i32) -> void", "2 0 1")]
    [InlineData("C(x i64) -> void since 2|C(x i32) -> void|B() -> void|A() -> void", "3 2 1 0")]
    public void Members_InAnyOrder_KeepTheirSlots(string members, string order)
    {
        AbiContract baseline = Parse("pdkabi 1\ncontract a.b version 1 shipped 1\n  slot 0 A() -> void\n  slot 1 B() -> void\n  slot 2 C(x i32) -> void\n");
        string slots = string.Concat(members.Split('|').Select((member, index) => $"  slot {index} {member}\n"));

        Assert.Equal(order, string.Join(' ', AbiBaseline.Order(baseline, Parse($"pdkabi 1\ncontract a.b version 3\n{slots}"))));
    }

    [Fact]
    public void Baseline_Shipped_FreezesItsVersion() =>
        Assert.Equal(Base.Replace("shipped 1", "shipped 2", StringComparison.Ordinal), AbiBaseline.Ship(Parse(Base)).ToString());

    [Theory]
    [InlineData("acme.other", "", "", "the contract is acme.scan, and the file is named after acme.other")]
    [InlineData("acme.scan", "shipped 1", "shipped 3", "version 3 cannot have shipped, since the contract is of version 2")]
    [InlineData("acme.scan", "b i32) -> i32", "b i32) -> i32 since 2", "a slot that has shipped stands behind one that has not")]
    [InlineData("acme.scan", "shipped 1", "required", "a baseline describes one contract, which plugins provide")]
    public void Baseline_ThatIsNone_SaysWhy(string id, string old, string replacement, string message)
    {
        string text = old.Length == 0 ? Base : Base.Replace(old, replacement, StringComparison.Ordinal);

        Assert.Equal(message, Assert.Throws<AbiFormatException>(() => AbiBaseline.Read(id, text)).Problem);
    }

    /// <summary>Beside a member that is gone the others have not moved.</summary>
    [Fact]
    public void UnshippedSlot_Removed_IsTheOnlyDifference()
    {
        const string Before = "pdkabi 1\ncontract a.b version 1\n  slot 0 A() -> void\n  slot 1 B(x i32) -> void\n  slot 2 C(y i64) -> i32\n";
        const string After = "pdkabi 1\ncontract a.b version 1\n  slot 0 A() -> void\n  slot 1 C(z i64) -> i32\n";

        AbiChange change = AbiBaseline.Compare(Parse(Before), Parse(After));

        Assert.Equal(
            ["slot 1 B: only the baseline has B(i32) -> void", "slot 2 C, y: baseline y, source z"],
            AbiReport.Lines(change, AbiSides.Baseline));
        Assert.Equal([null, 1], change.Children.Select(child => child.Slot));
    }

    [Fact]
    public void Report_OfBaseline_NamesItsSides() => Assert.Equal(
        ["slot 0 Min, a: baseline i32, source i64"],
        AbiReport.Lines(AbiComparer.Compare(Parse(Base), Parse(Base.Replace("a i32", "a i64", StringComparison.Ordinal))), AbiSides.Baseline));

    // Slots are numbered without a gap, whatever a case has cut out.
    private static string Renumber(string text)
    {
        int next = 0;
        return string.Join('\n', text.Split('\n').Select(line =>
            line.StartsWith("  slot ", StringComparison.Ordinal) ? $"  slot {next++} {line[9..]}" : line));
    }

    private static AbiContract Parse(string text) => AbiDocument.Parse(text).Contracts[0];
}
