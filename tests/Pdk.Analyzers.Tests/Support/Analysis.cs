using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers.Tests;

/// <summary>Runs the generators and then the analyzers on a compilation, where a test needs the diagnostics themselves.</summary>
internal static class Analysis
{
    /// <summary>What the analyzers report of a project without baselines; fails if one of them throws.</summary>
    internal static Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation, ProjectKind kind) =>
        RunAsync(compilation, ProjectOptions.Properties(kind, hasBaselines: false), []);

    /// <summary>What the analyzers report of a project with given properties and additional files.</summary>
    internal static Task<ImmutableArray<Diagnostic>> RunAsync(
        CSharpCompilation compilation, IReadOnlyDictionary<string, string> properties, ImmutableArray<AdditionalText> files) =>
        Expect(Analyze(compilation, properties, files).GetAnalyzerDiagnosticsAsync());

    /// <summary>What the analyzers and the compiler report of a project without baselines and of what is generated for it.</summary>
    internal static Task<ImmutableArray<Diagnostic>> RunWithCompilerAsync(CSharpCompilation compilation, ProjectKind kind) =>
        Expect(Analyze(compilation, ProjectOptions.Properties(kind, hasBaselines: false), []).GetAllDiagnosticsAsync());

    // Roslyn turns what an analyzer throws into AD0001, and what this handler throws into nothing.
    private static async Task<ImmutableArray<Diagnostic>> Expect(Task<ImmutableArray<Diagnostic>> diagnostics) =>
        (await diagnostics).FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } failure
            ? throw new ExpectationException(failure.ToString())
            : await diagnostics;

    private static CompilationWithAnalyzers Analyze(
        CSharpCompilation compilation, IReadOnlyDictionary<string, string> properties, ImmutableArray<AdditionalText> files)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions(files, new ProjectOptions(properties)),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return GeneratorRunner.RunOnce(compilation, files).Output.WithAnalyzers([.. RuleTest.Analyzers], options);
    }

    /// <summary>What the analyzers report of a source and its baseline.</summary>
    internal static Task<ImmutableArray<Diagnostic>> RunAsync(ProjectKind kind, RuleSource source) => RunAsync(
        Compile(kind, source.Code),
        ProjectOptions.Properties(kind, source.Baseline is not null),
        source.Baseline is { Length: > 0 } baseline ? [new TextFile(source.File, baseline)] : []);

    /// <summary>A compilation of one source, as <see cref="RuleTest"/> makes it.</summary>
    internal static CSharpCompilation Compile(ProjectKind kind, string source, params IEnumerable<MetadataReference> references) =>
        Compile(kind, [new SourceFile("Source.cs", source)], references);

    /// <summary>A compilation of several sources.</summary>
    internal static CSharpCompilation Compile(ProjectKind kind, IEnumerable<SourceFile> sources, params IEnumerable<MetadataReference> references) =>
        CompilationFactory.Create(
            "TestProject",
            [new SourceFile("Usings.cs", RuleTest.Usings(kind)), .. sources],
            kind == ProjectKind.Host ? [.. references, RuleTest.Hosting] : references)
            .WithOptions(RuleTest.Options(kind));
}
