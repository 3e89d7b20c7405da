using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>The two commands on baselines, and what they refuse.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Project = "Acme.Contract";
    private const string Source = "Acme.Contract/ICalculator.cs";
    private const string File = "Acme.Contract/acme.calculator.pdkabi";

    private const string First =
        """
        pdkabi 1
        contract acme.calculator version 1
          struct Acme.Summary size 16 align 8
            0 Mean f64
            8 Count i64
          slot 0 Min(a i32, b i32) -> i32
          slot 1 Summarize(values view<f64>) -> Acme.Summary

        """;

    private readonly Workspace _workspace = new("Contracts");

    public void Dispose() => _workspace.Dispose();

    /// <summary>From no baseline to the second version; what docs/evolution.md shows.</summary>
    [Fact]
    public async Task Contract_FromFirstToSecondVersion()
    {
        Expect(await AcceptAsync(), "acme.calculator.pdkabi: created, version 1, nothing has shipped");
        Assert.Equal(First, Baseline);
        Expect(await ShipAsync(), "acme.calculator.pdkabi: version 1 has shipped");
        Assert.Equal(First.Replace("version 1", "version 1 shipped 1", StringComparison.Ordinal), Baseline);

        // In front of the others: its slot is the last one all the same.
        await _workspace.EditAsync(Source, "int Min", "[Since(2)]\n    string Describe(string name) => name;\n\n    int Min");
        (await BuildAsync()).AssertReported("PDK0102", "ICalculator.cs(9,12)", "slot 2 Describe: only the source has Describe(utf8) -> utf8 since 2");
        (await ShipAsync()).AssertReported("PDK0102", "ICalculator.cs(9,12)");

        Expect(
            await AcceptAsync(),
            "acme.calculator.pdkabi: updated, version 2, version 1 has shipped",
            "slot 2 Describe: only the source has Describe(utf8) -> utf8 since 2");
        (await BuildAsync()).AssertSucceeded();
        Expect(await ShipAsync(), "acme.calculator.pdkabi: version 2 has shipped");
        Assert.EndsWith("\n  slot 2 Describe(name utf8) -> utf8 since 2\n", Baseline, StringComparison.Ordinal);
        Assert.Contains("contract acme.calculator version 2 shipped 2\n", Baseline, StringComparison.Ordinal);
    }

    /// <summary>A command that has nothing to do writes nothing, whatever the file's line ends are.</summary>
    [Fact]
    public async Task Baseline_UpToDate_IsNotWritten()
    {
        (await AcceptAsync()).AssertSucceeded();
        (await ShipAsync()).AssertSucceeded();
        await _workspace.EditAsync(File, "\n", "\r\n");
        DateTime before = System.IO.File.GetLastWriteTimeUtc(_workspace[File]);

        ProcessRun accept = await AcceptAsync();
        ProcessRun ship = await ShipAsync();

        Expect(accept, "acme.calculator.pdkabi: up to date, version 1, version 1 has shipped");
        Expect(ship, "acme.calculator.pdkabi: version 1 had shipped already");
        Assert.Equal(before, System.IO.File.GetLastWriteTimeUtc(_workspace[File]));
    }

    /// <summary>No command changes what has shipped, not even with the analyzers turned off.</summary>
    [Fact]
    public async Task FrozenChange_IsRefused()
    {
        (await AcceptAsync()).AssertSucceeded();
        (await ShipAsync()).AssertSucceeded();
        string shipped = Baseline;
        await _workspace.EditAsync(Source, "int a", "long a");

        (await AcceptAsync()).AssertReported("PDK0104", "ICalculator.cs(8,9)", "slot 0 Min, a: baseline i32, source i64", "new contract");
        (await AcceptAsync("-p:RunAnalyzers=false")).AssertReported("PDK0908", "acme.calculator.pdkabi", "slot 0 Min, a: baseline i32, source i64", "new contract");
        Assert.Equal(shipped, Baseline);
        AssertNoOtherFile();
    }

    /// <summary>A file that cannot be written stays as it is, and nothing is left beside it.</summary>
    [Fact]
    public async Task Baseline_ReadOnly_PDK0907()
    {
        (await AcceptAsync()).AssertSucceeded();
        await _workspace.EditAsync(Source, "int a", "long a");
        System.IO.File.SetAttributes(_workspace[File], FileAttributes.ReadOnly);

        (await AcceptAsync()).AssertReported("PDK0907", "acme.calculator.pdkabi", "read-only");
        Assert.Equal(First, Baseline);
        AssertNoOtherFile();

        // The refused command has compiled the project; the next build must not take that for up to date.
        (await BuildAsync()).AssertReported("PDK0102", "ICalculator.cs(8,9)");
        System.IO.File.SetAttributes(_workspace[File], FileAttributes.Normal);
    }

    /// <summary>A merge that went wrong is mended by people: what has shipped would be lost.</summary>
    [Fact]
    public async Task Baseline_Malformed_IsNotReplaced()
    {
        (await AcceptAsync()).AssertSucceeded();
        await _workspace.EditAsync(File, "  slot 1", "<<<<<<< HEAD\n  slot 1");
        string broken = Baseline;

        (await AcceptAsync()).AssertReported("PDK0108", "acme.calculator.pdkabi(7,1)");
        (await AcceptAsync("-p:RunAnalyzers=false")).AssertReported("PDK0108", "acme.calculator.pdkabi(7,1)");
        Assert.Equal(broken, Baseline);
    }

    /// <summary>All that is missing is told at once.</summary>
    [Fact]
    public async Task Baseline_Missing_CannotBeShipped()
    {
        await System.IO.File.WriteAllTextAsync(
            _workspace["Acme.Contract/IClock.cs"], "[Pdk.PluginContract(\"acme.clock\")]\npublic partial interface IClock\n{\n    long Now();\n}\n");
        ProcessRun ship = await ShipAsync();
        ship.AssertReported("PDK0909", "acme.calculator.pdkabi", "missing", "PdkAcceptAbi");
        ship.AssertReported("PDK0909", "acme.clock.pdkabi", "missing", "PdkAcceptAbi");
        (await BuildAsync("-p:PdkAbiBaselineRequired=true")).AssertReported("PDK0101", "ICalculator.cs(6,26)", "PdkAcceptAbi");
        (await AcceptAsync("-p:PdkAbiBaselineRequired=true")).AssertSucceeded();

        // Gone again: nothing that the compiler reads is newer than what it wrote.
        (await BuildAsync("-p:PdkAbiBaselineRequired=true")).AssertSucceeded();
        System.IO.File.Delete(_workspace[File]);
        (await BuildAsync("-p:PdkAbiBaselineRequired=true")).AssertReported("PDK0101", "ICalculator.cs(6,26)", "PdkAcceptAbi");
    }

    /// <summary>A solution is one command too: projects without contracts, and those that know nothing of Pdk, say nothing.</summary>
    [Fact]
    public async Task Solution_Accepted_WritesBaselinesOfContractsOnly()
    {
        Expect(await RunAsync("Contracts.slnx", "PdkAcceptAbi"), "acme.calculator.pdkabi: created");
        Expect(await RunAsync("Contracts.slnx", "PdkShipAbi"), "acme.calculator.pdkabi: version 1 has shipped");

        Assert.Equal([_workspace[File]], Directory.EnumerateFiles(_workspace[""], "*.pdkabi", SearchOption.AllDirectories));
    }

    /// <summary>Baselines can stand in a folder of their own, or nowhere.</summary>
    [Fact]
    public async Task Folder_OfBaselines_IsTheProjectsChoice()
    {
        (await AcceptAsync("-p:PdkAbiBaseline=none")).AssertSucceeded();
        Assert.False(System.IO.File.Exists(_workspace[File]));

        (await AcceptAsync("-p:PdkAbiBaseline=../baselines")).AssertSucceeded();
        Assert.Equal(First, await System.IO.File.ReadAllTextAsync(_workspace["baselines/acme.calculator.pdkabi"]));

        Directory.CreateDirectory(_workspace["Acme.Contract/abi"]);
        (await AcceptAsync()).AssertSucceeded();
        Assert.Equal(First, await System.IO.File.ReadAllTextAsync(_workspace["Acme.Contract/abi/acme.calculator.pdkabi"]));
        (await BuildAsync("-p:PdkAbiBaselineRequired=true")).AssertSucceeded();
    }

    /// <summary>A project for several frameworks has one baseline.</summary>
    [Fact]
    public async Task Project_OfSeveralFrameworks_HasOneBaseline()
    {
        await _workspace.EditAsync("Directory.Build.props", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks> net10.0 ; net9.0 </TargetFrameworks>");

        Expect(await AcceptAsync(), "acme.calculator.pdkabi: created");
        Assert.Equal(First, Baseline);
    }

    private string Baseline => System.IO.File.ReadAllText(_workspace[File]);

    private Task<ProcessRun> BuildAsync(params string[] properties) => _workspace.DotNetAsync(["build", Project, .. properties]);

    private Task<ProcessRun> AcceptAsync(params string[] properties) => RunAsync(Project, "PdkAcceptAbi", properties);

    private Task<ProcessRun> ShipAsync(params string[] properties) => RunAsync(Project, "PdkShipAbi", properties);

    private Task<ProcessRun> RunAsync(string project, string target, params string[] properties) =>
        _workspace.DotNetAsync(["build", project, $"-t:{target}", .. properties]);

    private void AssertNoOtherFile() => Assert.Equal(
        ["Acme.Contract.csproj", "ICalculator.cs", "acme.calculator.pdkabi"],
        Directory.EnumerateFiles(_workspace[Project]).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static void Expect(ProcessRun run, params string[] lines)
    {
        run.AssertSucceeded();
        Assert.All(lines, line => Assert.Contains(line, run.Output, StringComparison.Ordinal));
    }
}
