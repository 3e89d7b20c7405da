namespace Pdk.Hosting.Tests;

/// <summary>Headers, exports and vtables, right and wrong. In child processes: the wrong answer to some of them is a crash.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("null_header", "BadHeader", "answered null")]
    [InlineData("bad_magic", "BadHeader", "does not begin with PDKPLUG")]
    [InlineData("small_size", "BadHeader", "it has 71 bytes, at least 72 are needed")]
    [InlineData("null_table", "BadHeader", "it has 1 exports in a null table")]
    [InlineData("garbage_stride", "BadHeader", "its exports have 2147483648 bytes each, at most 4096 are possible")]
    [InlineData("garbage_count", "BadHeader", "it has 3735928559 exports, at most 4096 are possible")]
    [InlineData("long_runtime", "BadHeader", "the runtime is longer than 256 bytes")]
    [InlineData("bad_utf8", "BadHeader", "the runtime is not UTF-8")]
    [InlineData("null_plugin", "BadHeader", "the plugin id of export 0 is missing")]
    [InlineData("twice", "BadHeader", "plugin 'test.twice' offers contract 'test.counter' twice")]
    [InlineData("bad_abi_length", "BadHeader", "the ABI text of contract 'test.counter' has an impossible length of -1 bytes")]
    [InlineData("huge_abi_length", "BadHeader", "has an impossible length of 1073741824 bytes")]
    [InlineData("huge_abi_altogether", "BadHeader", "the ABI text of contract 'test.counter' has an impossible length of 9437184 bytes")]
    [InlineData("newer_major", "NewerAbi", "speaks version 2.0 of the plugin ABI, this application 1.0. Update the application's Pdk packages.")]
    [InlineData("older_major", "OlderAbi", "speaks version 0.1 of the plugin ABI, this application 1.0. Rebuild the plugin")]
    [InlineData("old_runtime", "OldRuntime", "was built with .NET 9.0.8, whose native libraries may stop the process they are loaded into. Build the plugin with .NET 10.0 or later.")]
    [InlineData("old_preview", "OldRuntime", "was built with .NET 8.0.0-rc.2.23479.6")]
    [InlineData("required_feature", "RequiredFeature", "(bits 5)")]
    [InlineData("bad_init", "InitFailed", "did not start: the licence file is missing")]
    public async Task Header_Unusable_IsRefused(string entry, string reason, string words)
    {
        string outcome = await Child.Run("entry", Natives.Library("headers"), entry);

        Assert.StartsWith($"{reason} ", outcome, StringComparison.Ordinal);
        Assert.Contains(words, outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty", "Loaded")]
    [InlineData("least_size", "Loaded")]
    [InlineData("newer_minor", "Loaded")]
    [InlineData("optional_feature", "Loaded")]
    [InlineData("preview", "Loaded .NET 10.0.0-rc.1.25451.107")]
    [InlineData("other_runtime", "Loaded .NETTY 4.1")]
    [InlineData("strange_runtime", "Loaded .NET of flowers")]
    [InlineData("longest_runtime", "Loaded 0123456789abcdef")]
    [InlineData("good", "Loaded  test.good 1.0.0")]
    [InlineData("narrow", "Loaded  test.narrow 1.0.0, test.narrower")]
    [InlineData("wide", "Loaded  test.wide 1.0.0, test.wider 1.0.0")]
    public async Task Header_Unusual_IsRead(string entry, string outcome) =>
        Assert.StartsWith(outcome, await Child.Run("entry", Natives.Library("headers"), entry), StringComparison.Ordinal);

    [Theory]
    [InlineData("good", "Created 42")]
    [InlineData("wide", "Created 42")]
    public async Task Offer_Good_Creates(string entry, string outcome)
    {
        string[] lines = (await Child.Run("create", Natives.Library("headers"), entry)).Split('\n');

        Assert.Equal([outcome, "1 created"], lines);
    }

    [Theory]
    [InlineData("two_slots", "lacks slot 2 Fail(inRelease bool) -> void", 0)]
    [InlineData("null_slot", "lacks slot 1 Wait() -> void", 0)]
    [InlineData("no_release", "has a vtable without retain or release", 0)]
    [InlineData("many_slots", "has a vtable of 4294967295 slots, at most 65536 are possible", 0)]
    [InlineData("short_vtable", "has a vtable of 64 bytes, too few for its 3 slots", 0)]
    [InlineData("null_vtable", "has no vtable", 0)]
    [InlineData("null_create", "has no create function", 0)]
    [InlineData("narrow", "has no create function", 0)]
    [InlineData("creates_null", "created no object and gave no error", 1)]
    [InlineData("creates_no_vtable", "has no vtable", 1)]
    [InlineData("creates_other", "lacks slot 1 Wait() -> void", 1)]
    public async Task Offer_Damaged_IsRefused(string entry, string words, int created)
    {
        string outcome = await Child.Run("create", Natives.Library("headers"), entry);

        Assert.StartsWith("Refused ", outcome, StringComparison.Ordinal);
        Assert.Contains(words, outcome, StringComparison.Ordinal);
        Assert.EndsWith($"{created} created", outcome, StringComparison.Ordinal);
    }
}
