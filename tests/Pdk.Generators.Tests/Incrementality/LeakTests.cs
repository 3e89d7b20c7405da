using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.Generators.Tests.Model;

namespace Pdk.Generators.Tests.Incrementality;

/// <summary>The steps of a driver live as long as the IDE; they must not keep what they were computed from.</summary>
public sealed class LeakTests
{
    private static readonly string[] s_steps =
    [
        TrackingNames.ParseContract, TrackingNames.EmitContract, TrackingNames.NameContractFiles,
        TrackingNames.ReadBaselines, TrackingNames.OrderContract,
        TrackingNames.ParsePlugin, TrackingNames.OrderPlugin, TrackingNames.CollectPlugins, TrackingNames.EmitPlugins,
    ];

    /// <summary>A compilation is garbage once an edit has replaced it.</summary>
    [Fact]
    public void Edit_FreesTheCompilationBeforeIt()
    {
        GeneratorRunner runner = new();
        WeakReference[] before = [RunOn(runner, "int A();"), RunOn(runner, "int A(); // edited"), RunOn(runner, "long A();")];
        RunOn(runner, "long A(); // edited");

        for (int attempt = 0; attempt < 10 && Array.Exists(before, reference => reference.IsAlive); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.All(before, reference => Assert.False(reference.IsAlive));
        GC.KeepAlive(runner);
    }

    /// <summary>Nor is a symbol or a piece of syntax anywhere in a model.</summary>
    [Fact]
    public void Models_OfAllSteps_HoldNoSymbols()
    {
        GeneratorRun run = GeneratorRunner.RunOnce(CompilationFactory.Create(
            "Models",
            $$"""
            {{Compile.EveryType.Contract}}
            [PluginContract("acme.refused")] public interface IRefused : IComparable { object A(); }
            [Plugin("p", "1.0.0")] public class Plugin : IRefused { public object A() => 1; public int CompareTo(object? other) => 0; }
            [PluginContract("acme.small")] public partial interface ISmall { Point A(string name); }
            [Plugin("q", "1.0.0")] public class Small : ISmall { public Point A(string name) => default; }
            """.Replace("class Small", "class SmallPlugin", StringComparison.Ordinal)));

        foreach (string step in s_steps)
        {
            object[] models = [.. run.Steps(step).SelectMany(part => part.Outputs).Select(output => output.Value)];
            Assert.NotEmpty(models);
            Assert.All(models, ModelGraph.ExpectNoCompilation);
        }
    }

    /// <summary>Findings, which analyzers keep no longer but tools may, say where they are in plain values.</summary>
    [Fact]
    public void Findings_OfRefusedContract_HoldNoSymbols()
    {
        Parsed<ContractModel> parsed = Parse.Contract("""[PluginContract("a b")] public interface IContract { object A(Guid b); int C { get; } }""");

        Assert.NotEmpty(parsed.Findings);
        ModelGraph.ExpectNoCompilation(parsed);
    }

    /// <summary>The walk would find one: a list of a record with a symbol.</summary>
    [Fact]
    public void Model_WithSymbol_IsFound()
    {
        CSharpCompilation compilation = CompilationFactory.Create("Found", "class C;");

        ExpectationException found = Assert.Throws<ExpectationException>(() =>
            ModelGraph.ExpectNoCompilation(new[] { new { Type = compilation.GetTypeByMetadataName("C") } }));
        Assert.Contains("ISymbol", found.Message, StringComparison.Ordinal);
    }

    // Of its own, so that no local of the test holds the compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunOn(GeneratorRunner runner, string member)
    {
        CSharpCompilation compilation = CompilationFactory.Create(
            "Leak",
            $$"""
            [Pdk.PluginContract("a.b")] public partial interface IContract
            {
                {{member}}
            }
            """);
        runner.Run(compilation);
        return new WeakReference(compilation);
    }
}
