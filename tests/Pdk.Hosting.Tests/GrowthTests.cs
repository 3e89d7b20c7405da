using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>Plugins that were built against another version of a contract, or against another contract of its name.</summary>
public sealed class GrowthTests
{
    private const string All = "offers Length Scale Offset get_Offset, has Length Scale Offset get_Offset";
    private const string Old = "offers Length, has Length";

    [Theory]
    [InlineData("same", $"Accepted 3 1 42 3, {All}")]
    [InlineData("same_text", $"Accepted 3 1 42 3, {All}")]
    [InlineData("shipped", $"Accepted 3 1 42 3, {All}")]
    [InlineData("newer", $"Accepted 3 1 42 3, {All}")]
    [InlineData("older", $"Accepted 3 1  , {Old}")]
    [InlineData("older_nulls", $"Accepted 3 1  , {Old}")]
    [InlineData("older_half", $"Accepted 3 1  , {Old}")]
    [InlineData("older_heap", $"Accepted 3 1  , {Old}")]
    [InlineData("older_others", $"Accepted 3 1  , {Old}")]
    public async Task Plugin_OfAnyVersion_IsAcceptedWithWhatItHas(string entry, string outcome) =>
        Assert.Equal(outcome, await CheckScenario.Outcome(entry));

    [Theory]
    [InlineData("lacks_first", "contract test.growing version 1 by plugin test.lacks_first 1.0.0 lacks slot 0 Length(point Test.Point) -> f64.")]
    [InlineData("lacks_last", "lacks slot 3 get_Offset() -> i32 since 2.")]
    [InlineData("lacks_all", "lacks slot 0 Length(point Test.Point) -> f64.")]
    [InlineData("newer_short", "lacks slot 3 get_Offset() -> i32 since 2.")]
    public async Task Vtable_WithoutWhatItsVersionHas_IsRefused(string entry, string words)
    {
        string outcome = await CheckScenario.Outcome(entry);

        Assert.StartsWith($"BadVtable supported False '{entry}': ", outcome, StringComparison.Ordinal);
        Assert.Contains(words, outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Object_WithLessThanItsLibraryPromised_IsRefused() => Assert.Equal(
        "BadVtable supported True 'creates_less': contract test.growing version 2 by plugin test.creates_less 1.0.0 lacks slot 2 Scale(factor i32) -> i32 since 2. " +
        "Either the library is damaged, or the contract got a member without [Since(n)], or not at its end, after the plugin was built; mend the contract, or rebuild the plugin.",
        await CheckScenario.Outcome("creates_less"));

    [Theory]
    [InlineData("no_text", "carries no ABI text to compare with this application's.")]
    [InlineData("malformed", "has an ABI text that cannot be read: Line 3, column 8: expected the slot's number, a whole number.")]
    [InlineData("newer_syntax", "has an ABI text that cannot be read: Line 1, column 9: this text has syntax 2, and only syntax 1 is known here; update Pdk on this side.")]
    [InlineData("other_text", "has an ABI text that does not describe it.")]
    [InlineData("other_version", "has an ABI text of version 1.")]
    public async Task Text_ThatCannotBeCompared_IsRefused(string entry, string words) => Assert.Equal(
        $"BadAbiText supported False '{entry}': contract test.growing version 2 by plugin test.{entry} 1.0.0 {words} " +
        "Rebuild the plugin with the application's version of Pdk, or update the application's Pdk packages.",
        await CheckScenario.Outcome(entry));

    [Theory]
    [InlineData(
        "wide_point", 2,
        "slot 0 Length, point -> Test.Point: host 16 bytes, plugin 24 bytes\n  slot 0 Length, point -> Test.Point.Y: host offset 8, plugin offset 16",
        "Rebuild the plugin against the test.growing version 2 that this application has. If the application's contract was changed in place, undo that, or give it a new id.")]
    [InlineData(
        "older_changed", 1,
        "slot 0 Length, result: host f64, plugin f32",
        "Rebuild the plugin against test.growing version 2. If the application's contract was changed in place, undo that, or give it a new id.")]
    [InlineData(
        "newer_changed", 3,
        "slot 0 Length: host Length(Test.Point) -> f64, plugin Size(Test.Point) -> f64\n  slot 2 Scale: only the host has Scale(i32) -> i32 since 2\n  slot 3 get_Offset: only the host has get_Offset() -> i32 since 2",
        "Update the application to test.growing version 3, or take a plugin built against version 2.")]
    public async Task Contract_Changed_IsRefusedWithEveryDifference(string entry, int version, string lines, string remedy) => Assert.Equal(
        $"Incompatible supported False '{entry}': contract test.growing version {version} by plugin test.{entry} 1.0.0 " +
        $"cannot be called by this application, which was built against version 2:\n  {lines}\n{remedy}",
        await CheckScenario.Outcome(entry));

    [Fact]
    public async Task Contract_ChangedInManyPlaces_SaysHowManyMore() =>
        Assert.Contains("\n  and 5 more\n", await CheckScenario.Outcome("much_changed"), StringComparison.Ordinal);

    [Fact]
    public unsafe void Object_OfOlderPlugin_HasAPaddedVtable()
    {
        using PluginLibrary older = Open("older");
        using PluginLibrary heap = Open("older_heap");
        using PluginLibrary newer = Open("newer");
        VtableHeader* own = (VtableHeader*)((GrowingStub)newer.Create<IGrowing>()).Functions;

        GrowingVtable* padded = ((GrowingStub)older.Create<IGrowing>()).Functions;

        Assert.Equal(((uint)sizeof(GrowingVtable), 4u), (padded->Header.Size, padded->Header.Slots));
        Assert.True(padded->Length is not null && padded->Name is not null && padded->Scale is null && padded->GetOffset is null);
        Assert.True((nint)padded->Header.Retain == (nint)own->Retain && (nint)padded->Header.Release == (nint)own->Release);

        // One copy for one content, wherever the library keeps it; none where nothing is missing.
        Assert.True(padded == ((GrowingStub)older.Create<IGrowing>()).Functions);
        Assert.True(padded == ((GrowingStub)heap.Create<IGrowing>()).Functions);
        Assert.True(padded == ((GrowingStub)heap.Create<IGrowing>()).Functions);
        Assert.Equal(5u, own->Slots);
    }

    [Fact]
    public void Object_OfAnyPlugin_KnowsItsVersionOfTheContract()
    {
        using PluginLibrary older = Open("older");
        using PluginLibrary newer = Open("newer");

        Assert.Equal(1, ((GrowingStub)older.Create<IGrowing>()).ContractVersion);
        Assert.Equal(3, ((GrowingStub)newer.Create<IGrowing>()).ContractVersion);
    }

    [Fact]
    public unsafe void Object_OfOlderPlugin_CheckedByManyThreads_HasOneVtable()
    {
        using PluginLibrary older = Open("older_nulls");
        nint[] vtables = new nint[64];

        Parallel.For(0, vtables.Length, index => vtables[index] = (nint)((GrowingStub)older.Create<IGrowing>()).Functions);

        Assert.Single(vtables.Distinct());
    }

    [Fact]
    public void Supports_OfNoMemberOrForeignObject_IsFalseOrAnArgumentError()
    {
        using PluginLibrary older = Open("older");
        using PluginLibrary newer = Open("newer");
        IGrowing growing = newer.Create<IGrowing>();

        Assert.False(newer.Supports<IGrowing>(""));
        Assert.False(newer.Supports<IGrowing>("scale"));
        Assert.False(newer.Supports<IGrowing>("et_Offset"));
        Assert.False(newer.Supports<IRefused>("Add"));
        Assert.False(newer.Supports<IUnknown>("Add"));
        Assert.Throws<ArgumentNullException>(() => newer.Supports<IGrowing>(null!));
        Assert.Throws<ArgumentNullException>(() => newer.Supports(growing, null!));
        Assert.Throws<ArgumentException>(() => older.Supports(growing, "Name"));
    }

    private static PluginLibrary Open(string entry) =>
        PluginLibrary.FromEntry(NativeLibrary.GetExport(NativeLibrary.Load(Natives.Library("growing")), entry), entry);
}
