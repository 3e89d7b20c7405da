using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>PDK0911: a contract's package that would not bring the generator along is not made.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class PrivateAssetsTests(ContractScenario contract) : IClassFixture<ContractScenario>
{
    private const string Project = ContractScenario.Project;
    private const string File = $"{Project}/{Project}.csproj";

    [Theory]
    [InlineData("all")]
    [InlineData("contentFiles;BuildTransitive")]
    public async Task Contract_PackedWithPrivateBuildFiles_PDK0911(string assets)
    {
        ProcessRun pack = await PackAsync(contract.Copy(), assets);

        pack.AssertError("PDK0911", $"{Project}.csproj", $"'{Project}'", $"'{assets}'", "Remove PrivateAssets", "none");
    }

    /// <summary>Those of who references the package directly.</summary>
    [Fact]
    public async Task Contract_PackedWithOtherPrivateAssets_NoError() => (await PackAsync(contract.Copy(), "analyzers;build")).AssertNoWarnings();

    /// <summary>Who references it has no contract to implement.</summary>
    [Fact]
    public async Task LibraryWithoutContract_PackedWithPrivateBuildFiles_NoError()
    {
        UserFolder folder = contract.Copy();
        await folder.EditAsync($"{Project}/ICalculator.cs", "[PluginContract(\"acme.sums.calculator\")]\n", "");
        System.IO.File.Delete(folder[$"{Project}/acme.sums.calculator.pdkabi"]);

        (await PackAsync(folder, "all")).AssertNoWarnings();
    }

    /// <summary>Such a project packs what builds of its own have made, one for each framework.</summary>
    [Fact]
    public async Task Contract_PackedForSeveralFrameworks_PDK0911()
    {
        UserFolder folder = contract.Copy();
        await folder.EditAsync(File, "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0</TargetFrameworks>");

        (await PackAsync(folder, "all")).AssertError("PDK0911", $"{Project}.csproj");
    }

    private static async Task<ProcessRun> PackAsync(UserFolder folder, string assets)
    {
        await folder.EditAsync(File, "Include=\"Pdk\"", $"Include=\"Pdk\" PrivateAssets=\"{assets}\"");
        return await folder.DotNetAsync("pack", Project, "--version-suffix", "beta", "-o", folder["packed"]);
    }
}
