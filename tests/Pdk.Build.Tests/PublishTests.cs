using Pdk.Build.Tests.Scenarios;
using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>`dotnet publish -r` of plugins and hosts after one parallel build of everything.</summary>
[Collection(ReleaseTestGroup.Name)]
public sealed class PublishTests(ReleaseScenario scenario)
{
    private static readonly string[] s_pluginFiles = ["Alpha/Alpha.so", "Alpha/alpha.txt", "Beta/Beta.so"];

    [Fact]
    public void Everything_BuiltInParallelForARuntimeIdentifier_CompilesEachPluginOnce() => scenario.Build.AssertNativeCompilations(2);

    [Fact]
    public void Plugin_PublishedAfterBuild_CompilesNothing()
    {
        scenario.PluginPublish.AssertNativeCompilations(0);
        Assert.Contains("Alpha.so", scenario.PluginPublishFiles);
    }

    [Fact]
    public void Plugin_PublishedFromClean_IsCompiledOnce()
    {
        scenario.DirectPublish.AssertNativeCompilations(1);
        Assert.True(File.Exists(Path.Combine(scenario.Workspace.Outside("direct"), "Alpha.so")));
    }

    [Fact]
    public void Host_Published_PluginsWithoutSymbols()
    {
        scenario.HostPublish.AssertNativeCompilations(0);
        Assert.Equal(s_pluginFiles, scenario.HostPublishFiles);
    }

    [Fact]
    public void Host_PublishedWithoutBuild_PluginsAsBuilt()
    {
        scenario.NoBuildPublish.AssertNativeCompilations(0);
        Assert.DoesNotContain(".dll", scenario.NoBuildPublish.Output, StringComparison.Ordinal);
        Assert.Equal(s_pluginFiles, PluginsOf("no-build"));
    }

    [Fact]
    public void HostOfALibraryWithAPlugin_PublishedWithoutBuild_HasThePlugin()
    {
        scenario.GuestPublish.AssertNativeCompilations(0);
        Assert.Equal(["Alpha/Alpha.so", "Alpha/alpha.txt"], PluginsOf("guest"));
    }

    [Fact]
    public async Task SingleFileHost_Published_PluginsStayFiles()
    {
        scenario.SingleFilePublish.AssertNativeCompilations(0);
        Assert.Equal(s_pluginFiles, PluginsOf("single-file"));
        Assert.False(File.Exists(Path.Combine(scenario.Workspace.Outside("single-file"), "Host.dll")));
        await AssertRunsAsync("single-file", "Host");
    }

    [Fact]
    public async Task NativeHost_Published_OnlyTheHostIsCompiled()
    {
        scenario.AotPublish.AssertNativeCompilations(1);
        Assert.Equal(["Alpha/Alpha.so", "Alpha/alpha.txt"], PluginsOf("aot"));
        await AssertRunsAsync("aot", "AotHost");
    }

    private string[] PluginsOf(string directory) => ReleaseScenario.Files(Path.Combine(scenario.Workspace.Outside(directory), "plugins"));

    private async Task AssertRunsAsync(string directory, string program)
    {
        ProcessRun run = await scenario.Workspace.RunAsync(Path.Combine(scenario.Workspace.Outside(directory), program));
        run.AssertSucceeded();
        Assert.Contains("Alpha answers 42", run.Output, StringComparison.Ordinal);
    }
}
