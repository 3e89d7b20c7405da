using System.Text.Json;
using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>
/// What Visual Studio is told before it builds: which native library stands where, and from where a host copies it. The
/// target that it asks for is in the fixture.
/// </summary>
public sealed class UpToDateCheckTests : IDisposable
{
    private readonly Workspace _workspace = new("Plugins");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Host_NamesCopyAndOriginal()
    {
        JsonElement library = Assert.Single(await ItemsAsync("Host"), IsAlpha);

        Assert.Equal(_workspace.NativeLibrary("Alpha", "Debug"), library.GetProperty("Original").GetString());
        Assert.EndsWith(
            $"/plugins/Alpha/Alpha{Workspace.LibraryExtension}",
            library.GetProperty("Identity").GetString()!.Replace('\\', '/'),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plugin_NamesItsLibrary() => Assert.Equal(
        _workspace.NativeLibrary("Alpha", "Debug"),
        Assert.Single(await ItemsAsync("Alpha.Plugin"), IsAlpha).GetProperty("Identity").GetString());

    [Fact]
    public async Task Host_NamesCopyAndOriginalOfAManagedPlugin()
    {
        JsonElement assembly = Assert.Single(await ItemsAsync("Host", "-p:PdkPluginKind=managed"), IsAlpha);

        Assert.EndsWith("/Alpha.dll", assembly.GetProperty("Original").GetString()!.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.EndsWith(
            "/plugins/Alpha/managed/Alpha.dll",
            assembly.GetProperty("Identity").GetString()!.Replace('\\', '/'),
            StringComparison.Ordinal);
    }

    /// <summary>A library that a build does not make is not missed.</summary>
    [Fact]
    public async Task Plugin_CompiledOnPublishOnly_NamesNone() =>
        Assert.DoesNotContain(await ItemsAsync("Alpha.Plugin", "-p:PdkNativeBuild=false"), IsAlpha);

    private static bool IsAlpha(JsonElement item) => item.GetProperty("Identity").GetString()!.Contains("Alpha", StringComparison.Ordinal);

    private async Task<JsonElement[]> ItemsAsync(string project, params string[] properties)
    {
        ProcessRun restore = await _workspace.DotNetAsync(["restore", project]);
        restore.AssertSucceeded();
        ProcessRun run = await _workspace.DotNetAsync(["msbuild", project, "-t:CollectUpToDateCheckBuiltDesignTime", "-getItem:UpToDateCheckBuilt", "-p:DesignTimeBuild=true", .. properties]);
        run.AssertSucceeded();
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("Items").GetProperty("UpToDateCheckBuilt").EnumerateArray()];
    }
}
