namespace Pdk.Hosting.Tests;

/// <summary>Plugins that have another view of a contract that this application implements for them.</summary>
public sealed class RequiredTests
{
    [Theory]
    [InlineData("log_same")]
    [InlineData("log_older")]
    [InlineData("log_newer")]
    [InlineData("log_renamed")]
    [InlineData("log_later")]
    [InlineData("log_unused")]
    public async Task View_OfAnyVersion_IsAccepted(string entry) => Assert.Equal("Accepted", await CheckScenario.Outcome(entry));

    [Theory]
    [InlineData("log_changed", 1, "contract test.log, slot 0 Write, level: host i32, plugin i16", "Rebuild the plugin against the test.logging version 1 that this application has. If the application's contract was changed in place, undo that, or give it a new id.")]
    [InlineData("log_silent", 1, "contract test.log: only the host has it as required, version 2", "Rebuild the plugin against the test.logging version 1 that this application has. If the application's contract was changed in place, undo that, or give it a new id.")]
    [InlineData("log_longer", 2, "contract test.log, slot 1 Flush, result: host void, plugin i32", "Update the application to test.logging version 2, or take a plugin built against version 1.")]
    [InlineData("log_other", 1, "slot 0 Attach, log: host handle<test.log>, plugin handle<test.clock>", "Rebuild the plugin against the test.logging version 1 that this application has. If the application's contract was changed in place, undo that, or give it a new id.")]
    public async Task View_Changed_IsRefusedWithTheRealHostAndPlugin(string entry, int version, string line, string remedy) => Assert.Equal(
        $"Incompatible supported False '{entry}': contract test.logging version {version} by plugin test.{entry} 1.0.0 " +
        $"cannot be called by this application, which was built against version 1:\n  {line}\n{remedy}",
        await CheckScenario.Outcome(entry));

    [Fact]
    public async Task Text_WithTheContractInTheOtherRoleOnly_IsRefused() => Assert.Contains(
        "has an ABI text that does not describe it.", await CheckScenario.Outcome("log_reversed"), StringComparison.Ordinal);
}
