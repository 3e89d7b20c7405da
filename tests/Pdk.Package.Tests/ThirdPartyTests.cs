using System.Text.RegularExpressions;
using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>The way of third parties: a contract from a package brings the generator to plugins and hosts.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class ThirdPartyTests(ThirdPartyScenario parties) : IClassFixture<ThirdPartyScenario>
{
    private const string Sum = "2 + 3 = 5";

    [Fact]
    public void Contracts_Packed_HaveNoWarnings() => Assert.All(parties.Packs, pack => pack.AssertNoWarnings());

    [Fact]
    public void PluginsAndHosts_Built_HaveNoWarnings()
    {
        parties.Build.AssertNoWarnings();
        parties.Build.AssertNativeCompilations(2);
    }

    /// <summary>A version that nobody chose is no preview.</summary>
    [Fact]
    public void Contract_OfNoVersion_IsTheLatestStableOne()
    {
        Assert.Contains($"\"{ThirdPartyScenario.Usual}/1.0.0\"", parties.Assets, StringComparison.Ordinal);
        Assert.DoesNotContain("1.1.0-alpha", parties.Assets, StringComparison.Ordinal);
    }

    /// <summary>Not one from the contract's package and one from Pdk's.</summary>
    [Fact]
    public void Generator_OfAPluginThatReferencesPdkTwice_IsThereOnce()
    {
        parties.Analyzers.AssertSucceeded();
        Assert.Single(Regex.Matches(parties.Analyzers.Output, @"""Filename"": ""Pdk\.Generators"""));
        Assert.Single(Regex.Matches(parties.Analyzers.Output, @"""Filename"": ""Pdk\.Analyzers"""));
    }

    [Theory]
    [InlineData("Buyer.First")]
    [InlineData("Buyer.Second")]
    public void Plugin_Built_IsOneLibrary(string plugin) => Assert.Single(
        parties.Buyer.Files($"{plugin}/bin/Debug/net10.0/{UserFolder.RuntimeIdentifier}/native"),
        file => file.EndsWith(UserFolder.LibraryExtension, StringComparison.Ordinal));

    [Fact]
    public void ConsoleHost_WithPlugin_CallsIt() => AssertCalls(parties.ConsoleWithPlugin);

    [Fact]
    public void ConsoleHost_WithoutPlugin_CallsWhatItIsTold() => AssertCalls(parties.ConsoleWithoutPlugin);

    [Fact]
    public void ConsoleHost_WithoutPlugin_SaysWhatItNeeds()
    {
        Assert.Equal(2, parties.ConsoleWithoutArgument.ExitCode);
        Assert.Contains("which plugin to load", parties.ConsoleWithoutArgument.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void GenericHost_WithPlugin_CallsIt() => AssertCalls(parties.GenericWithPlugin);

    [Fact]
    public void GenericHost_WithoutPlugin_CallsWhatItIsTold() => AssertCalls(parties.GenericWithoutPlugin);

    private static void AssertCalls(ProcessRun host)
    {
        host.AssertSucceeded();
        Assert.Contains(Sum, host.Output, StringComparison.Ordinal);
    }
}
