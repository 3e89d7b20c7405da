using Pdk.Build.Tests.Scenarios;
using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>Plugins that their hosts get as managed assemblies: <c>PdkPluginKind</c> is managed, or both.</summary>
public sealed class ManagedPluginTests(ManagedScenario scenario) : IClassFixture<ManagedScenario>
{
    private static readonly string[] s_published =
    [
        "Delta/Delta.so", "Delta/managed/Delta.dll", "Delta/managed/Shared.dll",
        "Gamma/managed/CsvHelper.dll", "Gamma/managed/Gamma.deps.json", "Gamma/managed/Gamma.dll", "Gamma/managed/Shared.dll", "Gamma/managed/gamma.txt",
    ];

    private static readonly string[] s_symbols = ["Delta/Delta.so.dbg", "Delta/managed/Delta.pdb", "Delta/managed/Shared.pdb", "Gamma/managed/Gamma.pdb", "Gamma/managed/Shared.pdb"];

    /// <summary>Of two plugins one is compiled, once.</summary>
    [Fact]
    public void Host_Built_HasEachFormWithWhatItNeeds()
    {
        scenario.Build.AssertNativeCompilations(1);
        Assert.Equal([.. s_published.Concat(s_symbols).Order(StringComparer.Ordinal)], scenario.BuildFiles);
    }

    [Fact]
    public void ManagedPlugin_Loaded_FindsItsPackages()
    {
        scenario.Run.AssertSucceeded();
        Assert.Contains("Gamma uses CsvHelper", scenario.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_BuiltAgain_CopiesNothing()
    {
        scenario.NoOpBuild.AssertNativeCompilations(0);
        Assert.Equal(scenario.StampsAfterBuild, scenario.StampsAfterNoOpBuild);
    }

    [Fact]
    public void ManagedPlugin_Edited_OnlyItIsCopied()
    {
        scenario.EditedBuild.AssertNativeCompilations(0);
        Assert.Equal(
            ["Gamma/managed/Gamma.dll", "Gamma/managed/Gamma.pdb"],
            scenario.StampsAfterEditedBuild.Where(file => scenario.StampsAfterBuild[file.Key] != file.Value).Select(file => file.Key));
    }

    /// <summary>How the host is published does not reach them, and the framework is not theirs.</summary>
    [Fact]
    public void Host_Published_PluginsWithoutSymbols()
    {
        scenario.Publish.AssertNoWarnings();
        Assert.Equal(s_published, scenario.PublishFiles);
    }

    [Fact]
    public void ManagedPlugin_Published_IsAnAssemblyWithWhatItNeeds()
    {
        scenario.PluginPublish.AssertNativeCompilations(0);
        Assert.Equal(
            ["CsvHelper.dll", "Gamma.deps.json", "Gamma.dll", "Gamma.pdb", "Shared.dll", "Shared.pdb", "gamma.txt"], scenario.PluginPublishFiles);
    }

    /// <summary>It runs on the same runtime as other applications while it is developed.</summary>
    [Fact]
    public void NativeHost_Built_NoError() => scenario.NativeHostBuild.AssertNoWarnings();

    [Fact]
    public void NativeHost_Published_PDK0916() => scenario.NativeHostPublish.AssertError(
        "PDK0916", "NativeHost.csproj", "'NativeHost'", "'Gamma'", "PdkPluginKind to native or both");

    [Fact]
    public void Host_Cleaned_NoFileLeft()
    {
        scenario.Clean.AssertSucceeded();
        Assert.Empty(scenario.CleanFiles);
    }
}
