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

    /// <summary>NuGet says what is missing.</summary>
    [Fact]
    public async Task Contract_PackedWithoutHavingBeenBuilt_IsMissed()
    {
        ProcessRun pack = await PackAsync(contract.Copy(), "all", "--no-build");

        Assert.NotEqual(0, pack.ExitCode);
        Assert.Contains("error NU5026", pack.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB4018", pack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contract_WhoseAssemblyCannotBeRead_PDK0917()
    {
        UserFolder folder = contract.Copy();
        string assembly = folder[$"{Project}/bin/Release/net10.0/{Project}.dll"];
        Directory.CreateDirectory(Path.GetDirectoryName(assembly)!);
        await System.IO.File.WriteAllTextAsync(assembly, "This is not an assembly.");

        ProcessRun pack = await PackAsync(folder, "all", "--no-build");

        pack.AssertError("PDK0917", $"{Project}.dll", $"'{Project}.dll'", "Build the project again");
    }

    private static async Task<ProcessRun> PackAsync(UserFolder folder, string assets, params string[] options)
    {
        await folder.EditAsync(File, "Include=\"Pdk\"", $"Include=\"Pdk\" PrivateAssets=\"{assets}\"");
        if (options.Contains("--no-build"))
        {
            (await folder.DotNetAsync("restore", Project)).AssertSucceeded();
        }

        return await folder.DotNetAsync(["pack", Project, "--version-suffix", "beta", "-o", folder["packed"], .. options]);
    }
}
