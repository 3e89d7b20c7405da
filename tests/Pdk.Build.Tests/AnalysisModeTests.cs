using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>How strict rules are is one property, and .editorconfig wins over it.</summary>
public sealed class AnalysisModeTests : IDisposable
{
    private const string Project = "Acme.Contract";

    private readonly Workspace _workspace = new("Contracts");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("-p:PdkAnalysisMode=Default")]
    [InlineData("-p:AnalysisLevel=latest-recommended")]
    public async Task Default_ContractWithInformationOnly_BuildsWithoutAWord(string property)
    {
        ProcessRun run = await BuildAsync(property);

        run.AssertSucceeded();
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_RaisesWhatAProjectDoesNotSetItself()
    {
        // Compiled already, and nothing that the compiler reads is newer.
        (await BuildAsync("-p:PdkAnalysisMode=Default")).AssertSucceeded();
        ProcessRun strict = await BuildAsync("-p:PdkAnalysisMode=Strict");
        await File.WriteAllTextAsync(_workspace[".editorconfig"], "root = true\n\n[*.cs]\ndotnet_diagnostic.PDK0101.severity = none\n");
        ProcessRun quiet = await BuildAsync("-p:PdkAnalysisMode=Strict");

        strict.AssertReported("PDK0101", "ICalculator.cs(6,26)", "PdkAcceptAbi");
        quiet.AssertSucceeded();
    }

    [Fact]
    public async Task Strict_InLowerCase_IsStrict() =>
        (await BuildAsync("-p:PdkAnalysisMode=strict")).AssertReported("PDK0101", "ICalculator.cs(6,26)", "PdkAcceptAbi");

    [Fact]
    public async Task Unknown_PDK0912() => (await BuildAsync("-p:PdkAnalysisMode=Paranoid"))
        .AssertError("PDK0912", "Acme.Contract.csproj", "'Acme.Contract'", "'Paranoid'", "Default or Strict");

    /// <summary>An editor's own builds show what the code means, wrong as the project may be.</summary>
    [Fact]
    public async Task Unknown_AtDesignTime_NoError()
    {
        (await _workspace.DotNetAsync("restore", Project)).AssertSucceeded();

        ProcessRun run = await _workspace.DotNetAsync("msbuild", Project, "-t:Compile", "-p:PdkAnalysisMode=Paranoid", "-p:DesignTimeBuild=true");

        run.AssertSucceeded();
    }

    private Task<ProcessRun> BuildAsync(string property) => _workspace.DotNetAsync("build", Project, property);
}
