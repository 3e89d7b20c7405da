using Pdk.Build.Tests.Scenarios;
using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>One command from a fresh checkout, for one framework of a host with several.</summary>
public sealed class FirstRunTests(FirstRunScenario scenario) : IClassFixture<FirstRunScenario>
{
    [Fact]
    public void Host_RunFromClean_RestoresCompilesAndCalls()
    {
        scenario.Run.AssertSucceeded();
        Assert.Contains("Alpha answers 42", scenario.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void LatePlugin_HostPublished_IsCompiledOnceAndPublished()
    {
        scenario.LatePublish.AssertNativeCompilations(1);
        Assert.True(File.Exists(Path.Combine(scenario.Workspace.Outside("late"), "plugins", "Alpha", "Alpha" + Workspace.LibraryExtension)));
    }

    [Fact]
    public void LatePlugin_HostBuilt_IsNotInItsOutput()
    {
        Assert.True(File.Exists(scenario.Workspace["MultiHost/bin/Release/net10.0/MultiHost.dll"]));
        Assert.False(Directory.Exists(scenario.Workspace["MultiHost/bin/Release/net10.0/plugins"]));
    }
}
