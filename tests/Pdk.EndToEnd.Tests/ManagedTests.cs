using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>One of the plugins as the managed assembly that its project compiles to as well.</summary>
public sealed class ManagedTests
{
    /// <summary>What a native library does, its assembly does, through the same exports and stubs.</summary>
    [Theory]
    [InlineData("values")]
    [InlineData("greeters")]
    [InlineData("construction")]
    [InlineData("faults")]
    [InlineData("throws")]
    [InlineData("base")]
    [InlineData("disposal")]
    [InlineData("dropped")]
    [InlineData("race-calls")]
    [InlineData("race-dispose")]
    public async Task Scenario_WithManagedPlugin_IsThatOfTheNativeOne(string scenario) => Assert.Equal(
        await HostProgram.RunAsync(HostKind.CoreClr, scenario),
        await HostProgram.RunAsync(HostKind.CoreClr, scenario, Managed()));

    [Fact]
    public async Task Load_InANativeHost_IsRefused()
    {
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => HostProgram.RunAsync(HostKind.NativeAot, "values", Managed()));

        Assert.Contains("This application is a native program and cannot run the managed assembly '", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Set PublishAot in the plugin's project", exception.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Managed() => new() { ["MANAGED_PLUGIN"] = "1" };
}
