using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;
using Xunit.Abstractions;

namespace Pdk.Package.Tests;

/// <summary>From <c>dotnet new pdk</c> to a bad change that is stopped at compile time, each step as its user sees it.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class StoryTests(StoryScenario story, ITestOutputHelper output) : IClassFixture<StoryScenario>
{
    private const string Sum = "2 + 3 = 5";

    [Fact]
    public void New_RestoresAndAsksNothing()
    {
        story.New.AssertNoWarnings();
        Assert.Contains("Restore succeeded", story.New.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FirstRun_CompilesThePluginAndCallsIt()
    {
        story.FirstRun.AssertNoWarnings();
        Assert.Contains(Sum, story.FirstRun.Output, StringComparison.Ordinal);
        Assert.Contains("3 numbers from 1.5 to 5, mean 3", story.FirstRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SecondBuild_CompilesNothing() => story.NoOpBuild.AssertNativeCompilations(0);

    [Fact]
    public void Test_RunsThePluginInTheProcess()
    {
        story.Test.AssertNoWarnings();
        Assert.Matches(@"Passed:\s+3\b", story.Test.Output);
    }

    [Fact]
    public void EditedPlugin_IsCompiledOnce() => story.EditedBuild.AssertNativeCompilations(1);

    [Fact]
    public void PublishedHost_FindsItsPlugin()
    {
        story.Publish.AssertNoWarnings();
        story.PublishedRun.AssertSucceeded();
        Assert.Contains(Sum, story.PublishedRun.Output, StringComparison.Ordinal);
        Assert.Equal([$"Große App.Plugin/Große App.Plugin{UserFolder.LibraryExtension}"], story.App.Files("published/plugins"));
    }

    /// <summary>What the previous version has built does not stand in the way.</summary>
    [Fact]
    public void Upgrade_BuildsAndRuns()
    {
        story.AddedRun.AssertNoWarnings();
        Assert.Contains(Sum, story.AddedRun.Output, StringComparison.Ordinal);
        Assert.Contains("\"Pdk/0.1.1-", story.UpgradedAssets, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Pdk/0.1.0-", story.UpgradedAssets, StringComparison.Ordinal);
    }

    [Fact]
    public void AddedMember_IsToBeAccepted()
    {
        story.AddedMember.AssertError("PDK0102", "ICalculator.cs(11,9)", "slot 2 Subtract", "dotnet build -t:PdkAcceptAbi");
        story.Accept.AssertSucceeded();
        Assert.Contains("updated, version 1, nothing has shipped", story.Accept.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AddedMember_ThePluginLacks() => story.NotImplemented.AssertError("CS0535", "Calculator.cs(8,34)", "ICalculator.Subtract(int, int)");

    [Fact]
    public void AddedMember_Implemented_IsCalled()
    {
        story.AddedRun.AssertNoWarnings();
        Assert.Contains("5 - 3 = 2", story.AddedRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ShippedMember_CannotChange()
    {
        Assert.Contains("version 1 has shipped", story.Ship.Output, StringComparison.Ordinal);
        story.ChangedMember.AssertError("PDK0104", "ICalculator.cs(11,9)", "slot 2 Subtract, a: baseline i32, source i64", "[Since(2)]");
    }

    [Fact]
    public void ShippedMember_CannotBeRemoved() => story.RemovedMember.AssertError("PDK0103", "ICalculator.cs(7,26)", "Subtract");

    /// <summary>For docs/benchmarks.md.</summary>
    [Fact]
    public void BuildTimes()
    {
        output.WriteLine($"first build and run:     {story.FirstRun.Duration.TotalSeconds:0.0} s");
        output.WriteLine($"one line of the plugin:  {story.EditedBuild.Duration.TotalSeconds:0.0} s");
        output.WriteLine($"nothing, with plugin:    {story.NoOpBuild.Duration.TotalSeconds:0.0} s");
        output.WriteLine($"nothing, without plugin: {story.BareNoOpBuild.Duration.TotalSeconds:0.0} s");
        story.BareHost.AssertNoWarnings();
    }
}
