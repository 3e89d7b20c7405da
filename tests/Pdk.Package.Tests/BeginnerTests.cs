using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>A beginner's mistake leads to one message that says what to do.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class BeginnerTests(ContractScenario contract) : IClassFixture<ContractScenario>
{
    private const string Project = ContractScenario.Project;
    private const string File = $"{Project}/{Project}.csproj";

    [Fact]
    public async Task Contract_WithoutPartial_PDK0010()
    {
        UserFolder folder = contract.Copy();
        await folder.EditAsync($"{Project}/ICalculator.cs", "public partial interface", "public interface");

        (await folder.DotNetAsync("build", Project)).AssertError("PDK0010", "ICalculator.cs(7,18)", "partial");
    }

    [Fact]
    public async Task Contract_ForAnEarlierFramework_PDK0913()
    {
        UserFolder folder = contract.Copy();
        await folder.EditAsync(File, "net10.0", "net9.0");

        (await folder.DotNetAsync("build", Project)).AssertError("PDK0913", $"{Project}.csproj", $"'{Project}'", "targets net9.0", "net10.0");
    }

    /// <summary>Neither a generated file nor a word of advice.</summary>
    [Fact]
    public async Task ProjectWithoutContract_ThatReferencesPdk_IsLeftAlone()
    {
        UserFolder folder = contract.Copy();
        foreach (string file in folder.Files(Project).Where(file => !file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            System.IO.File.Delete(folder[$"{Project}/{file}"]);
        }

        await System.IO.File.WriteAllTextAsync(folder[$"{Project}/Plain.cs"], "namespace Plain;\n\npublic sealed class Plain;\n");
        await folder.EditAsync(File, "</PropertyGroup>", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup>");

        (await folder.DotNetAsync("build", Project)).AssertNoWarnings();

        Assert.DoesNotContain(folder.Files($"{Project}/obj"), file => file.Contains("generated/Pdk", StringComparison.Ordinal));
        Assert.Equal(
            [$"{Project}.deps.json", $"{Project}.dll", $"{Project}.pdb"],
            folder.Files($"{Project}/bin/Debug/net10.0"));
    }
}
