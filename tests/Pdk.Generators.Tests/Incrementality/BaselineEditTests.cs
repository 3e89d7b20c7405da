using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Incrementality;

/// <summary>What runs again after an edit of a baseline, and of files that are none.</summary>
public sealed class BaselineEditTests
{
    private const string First = "pdkabi 1\ncontract a.first version 1\n  slot 0 A() -> void\n  slot 1 B() -> void\n";
    private const string Second = "pdkabi 1\ncontract a.second version 1\n  slot 0 C() -> void\n";

    private static readonly CSharpCompilation s_compilation = CompilationFactory.Create(
        "Edits",
        """
        [Pdk.PluginContract("a.first")] public partial interface IFirst { void B(); void A(); }
        [Pdk.PluginContract("a.second")] public partial interface ISecond { void C(); }
        [Pdk.Plugin("p", "1.0.0")] public class Plugin : ISecond { public void C() { } }
        """);

    private readonly AdditionalText _first = new TextFile("/p/a.first.pdkabi", First);
    private readonly AdditionalText _second = new TextFile("/p/a.second.pdkabi", Second);
    private readonly AdditionalText _notes = new TextFile("/p/notes.txt", "one");

    /// <summary>Other additional files do not reach the generators at all.</summary>
    [Fact]
    public void EditOfOtherFile_RunsNothing()
    {
        GeneratorRun run = Edit([_first, _second, new TextFile("/p/notes.txt", "two"), new TextFile("/p/more.txt", "")]);

        IncrementalAssert.Unchanged(run, TrackingNames.ReadBaselines);
        IncrementalAssert.Cached(run, TrackingNames.OrderContract);
        IncrementalAssert.Cached(run, TrackingNames.OrderPlugin);
        IncrementalAssert.Cached(run, TrackingNames.EmitContract);
        IncrementalAssert.Cached(run, TrackingNames.EmitPlugins);
        IncrementalAssert.OutputsCached(run);
    }

    /// <summary>A baseline that gives other slots emits its contract, and nothing else.</summary>
    [Fact]
    public void EditOfBaseline_EmitsItsContractAlone()
    {
        GeneratorRun run = Edit([new TextFile("/p/a.first.pdkabi", "pdkabi 1\ncontract a.first version 1\n  slot 0 B() -> void\n"), _second, _notes]);

        IncrementalAssert.Cached(run, TrackingNames.ParseContract);
        IncrementalAssert.ModifiedOnce(run, TrackingNames.OrderContract);
        IncrementalAssert.ModifiedOnce(run, TrackingNames.EmitContract);
        IncrementalAssert.Cached(run, TrackingNames.EmitPlugins);
    }

    /// <summary>What changes no slot emits nothing.</summary>
    [Theory]
    [InlineData("version 1", "version 1 shipped 1")]
    [InlineData("\n", "\r\n")]
    public void EditOfBaseline_ThatMovesNothing_EmitsNothing(string old, string replacement)
    {
        GeneratorRun run = Edit([new TextFile("/p/a.first.pdkabi", First.Replace(old, replacement, StringComparison.Ordinal)), _second, _notes]);

        IncrementalAssert.Unchanged(run, TrackingNames.OrderContract);
        IncrementalAssert.Cached(run, TrackingNames.EmitContract);
        IncrementalAssert.OutputsCached(run);
    }

    /// <summary>A project that gets its first baseline has the slots of source until then.</summary>
    [Fact]
    public void Baseline_Added_OrdersItsContract()
    {
        GeneratorRunner runner = new();
        GeneratorRun before = runner.Run(s_compilation);
        GeneratorRun after = runner.Run(s_compilation, _first);

        Assert.Contains("slot 0 B() -> void", before["IFirst.g.cs"], StringComparison.Ordinal);
        Assert.Contains("slot 0 A() -> void", after["IFirst.g.cs"], StringComparison.Ordinal);
        Assert.Equal(before["ISecond.g.cs"], after["ISecond.g.cs"]);
        after.Output.ExpectNoWarnings();
    }

    private GeneratorRun Edit(AdditionalText[] files)
    {
        GeneratorRunner runner = new();
        runner.Run(s_compilation, _first, _second, _notes);
        return runner.Run(s_compilation, files);
    }
}
