using CsCheck;
using Pdk.Abi.Diff;

namespace Pdk.Abi.Tests;

/// <summary>Contracts that the host implements for a plugin are compared with the roles swapped.</summary>
public sealed class RequiredTests
{
    private const string Scan = """
        pdkabi 1
        contract acme.scan version 1
          slot 0 Attach(log handle<acme.log>) -> void

        """;

    private const string Log = """
        contract acme.log version 2 required
          enum Acme.Level u8
            0 Info
          slot 0 Write(level Acme.Level, number i32) -> void
          slot 1 Flush() -> void since 2

        """;

    [Fact]
    public void Same_Document_IsIdentical() => Assert.Equal(
        "contract acme.scan, host version 1, plugin version 1: identical\n", AbiReport.ToText(Compare(Scan + Log, Scan + Log)));

    [Theory]
    [InlineData("number i32", "number i16", AbiChangeKind.Type, AbiVerdict.Breaking, "slot 0 Write, number: host i32, plugin i16")]
    [InlineData("number i32", "count i32", AbiChangeKind.ParameterName, AbiVerdict.Identical, "slot 0 Write, number: host number, plugin count")]
    [InlineData("Write(", "Put(", AbiChangeKind.SlotName, AbiVerdict.Breaking, "slot 0 Write: host Write(Acme.Level, i32) -> void, plugin Put(Acme.Level, i32) -> void")]
    [InlineData("    0 Info\n", "    0 Info\n    1 Error\n", AbiChangeKind.EnumValueAdded, AbiVerdict.OldHost, "slot 0 Write, level -> Acme.Level.Error: only the plugin has 1")]
    [InlineData("  slot 1 Flush() -> void since 2\n", "", AbiChangeKind.SlotRemoved, AbiVerdict.Breaking, "slot 1 Flush: only the host has Flush() -> void since 2")]
    public void Change_InRequiredContract_NamesTheRealHostAndPlugin(
        string old, string @new, AbiChangeKind kind, AbiVerdict verdict, string line)
    {
        AbiChange change = Compare(Scan + Log, Scan + Log.Replace(old, @new, StringComparison.Ordinal));

        Assert.Equal((kind, verdict), (Assert.Single(change.Leaves()).Kind, change.Total));
        Assert.Equal($"  contract acme.log, {line}", AbiReport.ToText(change).Split('\n')[1]);
        Assert.Equal("contract acme.log", Assert.Single(change.Children).Path);
    }

    [Fact]
    public void Slot_ThatThePluginsViewIsTooNewOrTooOldFor_IsGrowth()
    {
        string older = Scan + Log.Replace("version 2", "version 1", StringComparison.Ordinal).Replace("  slot 1 Flush() -> void since 2\n", "", StringComparison.Ordinal);

        Assert.Equal((AbiVerdict.OldPlugin, AbiChangeKind.SlotMissing), Verdict(Scan + Log, older));
        Assert.Equal((AbiVerdict.OldHost, AbiChangeKind.SlotAdded), Verdict(older, Scan + Log));
    }

    [Fact]
    public void Contract_OnOneSideOnly_CountsIfASlotOfBothNamesIt()
    {
        AbiChange plugin = Compare(Scan, Scan + Log);
        AbiChange host = Compare(Scan + Log, Scan);

        Assert.Equal(AbiVerdict.Breaking, plugin.Total);
        Assert.Equal("  contract acme.log: only the plugin has it as required, version 2", AbiReport.ToText(plugin).Split('\n')[1]);
        Assert.Equal("  contract acme.log: only the host has it as required, version 2", AbiReport.ToText(host).Split('\n')[1]);
        Assert.Equal(AbiChangeKind.RequiredContract, Assert.Single(host.Leaves()).Kind);

        // Behind a slot that only the plugin has, and behind none.
        string newer = Scan.Replace("version 1", "version 2", StringComparison.Ordinal) + "  slot 1 Tick(clock handle<acme.clock>) -> void since 2\n";
        string clock = "contract acme.clock version 1 required\n";
        Assert.Equal((AbiVerdict.OldHost, AbiChangeKind.SlotAdded), Verdict(Scan + Log, newer + Log + clock));
        Assert.Equal(AbiVerdict.Identical, Compare(Scan + Log, Scan + Log + clock).Total);
    }

    [Fact]
    public void Contract_BehindAnotherRequiredOne_IsReached()
    {
        string log = Log.Replace("number i32", "sink array<handle<acme.sink>>", StringComparison.Ordinal);

        AbiChange change = Compare(Scan + log, Scan + log + "contract acme.sink version 3 required\n");

        Assert.Equal("contract acme.sink", Assert.Single(change.Leaves()).Path);
        Assert.False(change.IsCompatible);
    }

    [Fact]
    public void Contract_NobodyDescribes_IsOpaque() => Assert.Equal(AbiVerdict.Identical, Compare(Scan, Scan).Total);

    [Fact]
    public void Contract_WithBothRoles_IsComparedInEach()
    {
        string both = "pdkabi 1\ncontract acme.node version 1\n  slot 0 Link(next handle<acme.node>) -> void\n" +
            "contract acme.node version 1 required\n  slot 0 Link(next handle<acme.node>) -> void\n";
        string changed = both[..^"-> void\n".Length] + "-> i32\n";

        AbiChange change = AbiComparer.Compare(AbiDocument.Parse(both), AbiDocument.Parse(changed), "acme.node");

        Assert.Equal("contract acme.node, slot 0 Link, result", Assert.Single(change.Leaves()).Path);
        Assert.Equal(AbiRole.Required, AbiDocument.Parse(both).Find("acme.node", AbiRole.Required)!.Role);
    }

    [Theory]
    [InlineData(Log, Scan + Log, "host")]
    [InlineData(Scan + Log, Log, "plugin")]
    public void Document_WithoutTheContract_IsAnArgumentError(string host, string plugin, string parameter) => Assert.Equal(
        parameter, Assert.Throws<ArgumentException>(() => Compare(Headed(host), Headed(plugin))).ParamName);

    [Fact]
    public void Fingerprint_OfADocument_CoversWhatItRequires() => Assert.NotEqual(
        AbiFingerprint.Of(Scan + Log), AbiFingerprint.Of(Scan + Log.Replace("i32", "i16", StringComparison.Ordinal)));

    [Fact]
    public void Base_OfWhatBothRequire_CountsOnOneSide()
    {
        const string Base = "contract acme.device version 1 required\n  slot 0 Name() -> void\n";
        const string Inherits = "pdkabi 1\ncontract acme.scan version 1\n  slot 0 Attach(log handle<acme.log>) -> void\ncontract acme.log version 1 required\n  base acme.device\n  slot 0 Write() -> void\n";

        Assert.Equal((AbiVerdict.Breaking, AbiChangeKind.RequiredContract), Verdict(Inherits + Base, Inherits));
        Assert.True(Compare(Inherits, Inherits).IsCompatible);
    }

    /// <summary>Why a required contract needs no rules of its own: seen from the other side, each verdict is the other's.</summary>
    [Fact]
    public void Verdict_SeenFromTheOtherSide_IsTheReverse() =>
        Gen.Select(AbiGen.Contract, Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[1, 6], Gen.Int[1, 6])
            .Sample((contract, left, right, leftVersion, rightVersion) =>
            {
                AbiContract first = contract with { Slots = contract.Slots.Take(left).ToAbiList(), Version = leftVersion };
                AbiContract second = contract with { Slots = contract.Slots.Take(right).ToAbiList(), Version = rightVersion };

                Assert.Equal(Reverse(AbiComparer.Compare(first, second).Total), AbiComparer.Compare(second, first).Total);
            });

    private static AbiVerdict Reverse(AbiVerdict verdict) => (verdict & AbiVerdict.Breaking)
        | (verdict.HasFlag(AbiVerdict.OldHost) ? AbiVerdict.OldPlugin : 0)
        | (verdict.HasFlag(AbiVerdict.OldPlugin) ? AbiVerdict.OldHost : 0);

    private static string Headed(string text) => text.StartsWith("pdkabi", StringComparison.Ordinal) ? text : $"pdkabi 1\n{text}";

    private static (AbiVerdict Verdict, AbiChangeKind Kind) Verdict(string host, string plugin)
    {
        AbiChange change = Compare(host, plugin);
        return (change.Total, Assert.Single(change.Leaves()).Kind);
    }

    private static AbiChange Compare(string host, string plugin) =>
        AbiComparer.Compare(AbiDocument.Parse(host), AbiDocument.Parse(plugin), "acme.scan");
}
