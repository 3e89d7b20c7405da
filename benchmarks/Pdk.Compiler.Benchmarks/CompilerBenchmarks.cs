using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Pdk.Analyzers;
using Pdk.Generators;

namespace Pdk.Compiler.Benchmarks;

/// <summary>What generators and analyzers add to the compilation of a project with 1,000 contracts of 20 methods.</summary>
/// <remarks>
/// All three find every error and warning of the same code; in the first the generated part is there as source already. Each
/// runs at least one analyzer, as every build with the .NET SDK does: the first one costs a third of such a compilation.
/// </remarks>
public class CompilerBenchmarks
{
    private const int Contracts = 1000;
    private const int Methods = 20;

    private static readonly CSharpParseOptions s_parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PluginContractAttribute).Assembly.Location)];

    private readonly string[] _sources = [.. ManyContracts.Write(Contracts, Methods)];
    private string[] _generated = [];
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;

    /// <summary>Generates once, and finds the analyzers.</summary>
    [GlobalSetup]
    public void Generate()
    {
        _generated = [.. Run(Parse(_sources)).SyntaxTrees.Skip(_sources.Length).Select(tree => tree.ToString())];
        _analyzers =
        [
            .. typeof(ContractAnalyzer).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }

    /// <summary>The compiler alone.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> Compile() => AnalyzeAsync(Parse([.. _sources, .. _generated]), [new IdleAnalyzer()], expected: 0);

    /// <summary>With the generators.</summary>
    [Benchmark]
    public Task<int> CompileAndGenerate() => AnalyzeAsync(Run(Parse(_sources)), [new IdleAnalyzer()], expected: 0);

    /// <summary>With the generators and all analyzers. No contract has a baseline, which is reported of each.</summary>
    [Benchmark]
    public Task<int> CompileGenerateAndAnalyze() => AnalyzeAsync(Run(Parse(_sources)), _analyzers, expected: Contracts);

    private static async Task<int> AnalyzeAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, int expected)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        return diagnostics.Length == expected
            ? expected
            : throw new InvalidOperationException($"{diagnostics.Length} diagnostics, the first: {diagnostics[0]}");
    }

    private static CSharpCompilation Parse(string[] sources) => CSharpCompilation.Create(
        "Acme.Contracts",
        sources.AsParallel().AsOrdered().Select((source, index) => CSharpSyntaxTree.ParseText(SourceText.From(source), s_parse, $"{index}.cs")),
        s_references,
        s_options);

    private static CSharpCompilation Run(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator(), new PluginGenerator().AsSourceGenerator()], parseOptions: s_parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return (CSharpCompilation)output;
    }
}
