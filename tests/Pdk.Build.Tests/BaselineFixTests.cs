using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>Baselines and the code fixes that <c>dotnet format</c> runs.</summary>
public sealed class BaselineFixTests : IDisposable
{
    private const string Project = "Acme.Contract";
    private const string Source = "Acme.Contract/ICalculator.cs";
    private const string File = "Acme.Contract/acme.calculator.pdkabi";

    private readonly Workspace _workspace = new("Contracts");

    public void Dispose() => _workspace.Dispose();

    /// <summary>A new member gets its version, then its slot; the file is then that of the build, byte for byte.</summary>
    [Fact]
    public async Task Baseline_Fixed_IsTheOneThatIsAccepted()
    {
        (await BuildAsync("PdkAcceptAbi")).AssertSucceeded();
        (await BuildAsync("PdkShipAbi")).AssertSucceeded();
        await _workspace.EditAsync(File, "\n", "\r\n");
        await _workspace.EditAsync(Source, "int Min", "string Describe(string name);\n\n    int Min");
        byte[] shipped = Baseline;

        (await FormatAsync()).AssertSucceeded();
        Assert.Contains("[Since(2)]\n    string Describe", await System.IO.File.ReadAllTextAsync(_workspace[Source]), StringComparison.Ordinal);
        Assert.Equal(shipped, Baseline);

        (await FormatAsync()).AssertSucceeded();
        byte[] updated = Baseline;
        Assert.NotEqual(shipped, updated);

        await System.IO.File.WriteAllBytesAsync(_workspace[File], shipped);
        (await BuildAsync("PdkAcceptAbi")).AssertSucceeded();
        Assert.Equal(Baseline, updated);
    }

    /// <summary>"dotnet format" cannot add a file to a project; nothing is written, and it says so.</summary>
    [Fact]
    public async Task Baseline_Missing_IsLeftToTheBuild()
    {
        string[] before = Files();

        ProcessRun run = await FormatAsync();

        run.AssertSucceeded();
        Assert.Contains("Unable to fix PDK0101", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    private byte[] Baseline => System.IO.File.ReadAllBytes(_workspace[File]);

    private string[] Files() => [.. Directory.EnumerateFiles(_workspace[Project]).Select(System.IO.File.ReadAllText)];

    private Task<ProcessRun> BuildAsync(string target) => _workspace.DotNetAsync("build", Project, $"-t:{target}");

    private Task<ProcessRun> FormatAsync() => _workspace.DotNetAsync(
        "format", "analyzers", $"{Project}/{Project}.csproj", "--severity", "info", "--diagnostics", "PDK0101", "PDK0102", "PDK0105");
}
