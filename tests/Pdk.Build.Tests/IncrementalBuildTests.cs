using Pdk.Build.Tests.Scenarios;
using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>`dotnet build` of a solution whose hosts share a plugin.</summary>
public sealed class IncrementalBuildTests(IncrementalScenario scenario) : IClassFixture<IncrementalScenario>
{
    [Fact]
    public void Solution_FromClean_CompilesEachPluginOnce() => scenario.FirstBuild.AssertNativeCompilations(2);

    [Theory]
    [InlineData("Host/bin/Debug/net10.0", "Alpha", "Beta")]
    [InlineData("MultiHost/bin/Debug/net10.0", "Alpha")]
    [InlineData("MultiHost/bin/Debug/net9.0", "Alpha")]
    [InlineData("AotHost/bin/Debug/net10.0", "Alpha")]
    [InlineData("Carrier/bin/Debug/net10.0", "Alpha")]
    [InlineData("Guest/bin/Debug/net10.0", "Alpha")]
    public void Solution_Built_PluginsInTheOutputOfEachHost(string output, params string[] plugins)
    {
        string directory = scenario.Workspace[$"{output}/plugins"];

        Assert.Equal(plugins, Directory.GetDirectories(directory).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(plugins, plugin => Assert.True(File.Exists(Path.Combine(directory, plugin, plugin + Workspace.LibraryExtension))));
    }

    [Fact]
    public void Content_OfPluginAndHost_EachNextToItsOwner()
    {
        Assert.True(File.Exists(scenario.Workspace["Host/bin/Debug/net10.0/host.txt"]));
        Assert.True(File.Exists(scenario.Workspace["Host/bin/Debug/net10.0/plugins/Alpha/alpha.txt"]));
        Assert.False(File.Exists(scenario.Workspace["Host/bin/Debug/net10.0/alpha.txt"]));
    }

    [Fact]
    public void Symbols_Built_NextToTheLibrary() =>
        Assert.True(File.Exists(scenario.Workspace["Host/bin/Debug/net10.0/plugins/Alpha/Alpha.so.dbg"]));

    [Fact]
    public void Host_Run_CallsItsPlugins()
    {
        scenario.FirstRun.AssertSucceeded();
        Assert.Contains("Alpha answers 42", scenario.FirstRun.Output, StringComparison.Ordinal);
        Assert.Contains("Beta answers 43", scenario.FirstRun.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GCRegionRange", 1L << 30)]
    [InlineData("GCGen0MaxBudget", 4L << 20)]
    [InlineData("ConcurrentGC", 0)]
    [InlineData("ServerGC", 0)]
    public void Plugin_Loaded_HasTheCollectorSettingsOfItsProject(string setting, long value) =>
        Assert.Contains($"Alpha {setting} {value}\n", scenario.FirstRun.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Solution_BuiltAgain_LinksNothing()
    {
        scenario.NoOpBuild.AssertNativeCompilations(0);
        Assert.Equal(scenario.AfterFirstBuild, scenario.AfterNoOpBuild);
    }

    [Fact]
    public void OnePlugin_Edited_OnlyItIsCompiled()
    {
        scenario.EditedBuild.AssertNativeCompilations(1);
        Assert.NotEqual(scenario.AfterFirstBuild.Alpha, scenario.AfterEditedBuild.Alpha);
        Assert.Equal(scenario.AfterFirstBuild.Beta, scenario.AfterEditedBuild.Beta);
    }

    [Fact]
    public void OnePlugin_Edited_HostCallsTheNewOne() =>
        Assert.Contains("Alpha answers 60", scenario.EditedRun.Output, StringComparison.Ordinal);

    /// <summary>A host that runs while its plugin is built keeps the code it has mapped.</summary>
    [Fact]
    public void OnePlugin_Edited_LoadedLibraryIsReplacedAndNotOverwritten() =>
        Assert.True(scenario.OpenLibrary.Before.AsSpan().SequenceEqual(scenario.OpenLibrary.After));

    [Fact]
    public void LinkerSwitch_Changed_LinksWithoutCompiling()
    {
        scenario.RelinkingBuild.AssertNativeCompilations(0);
        Assert.DoesNotContain("NODELETE", scenario.RelinkedSection, StringComparison.Ordinal);
        Assert.Contains("SYMBOLIC", scenario.RelinkedSection, StringComparison.Ordinal);
    }
}
