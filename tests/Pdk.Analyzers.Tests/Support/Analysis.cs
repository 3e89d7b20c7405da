using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers.Tests;

/// <summary>Runs the generators and then the analyzers on a compilation, where a test needs the diagnostics themselves.</summary>
internal static class Analysis
{
    /// <summary>What the analyzers report; fails if one of them throws.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation, ProjectKind kind)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([], new ProjectOptions(kind)),
            (exception, analyzer, _) => throw new ExpectationException($"{analyzer.GetType().Name} threw {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await GeneratorRunner.RunOnce(compilation).Output
            .WithAnalyzers([.. RuleTest.Analyzers], options)
            .GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>A compilation of one source, as <see cref="RuleTest"/> makes it.</summary>
    internal static CSharpCompilation Compile(ProjectKind kind, string source, params IEnumerable<MetadataReference> references) =>
        Compile(kind, [new SourceFile("Source.cs", source)], references);

    /// <summary>A compilation of several sources.</summary>
    internal static CSharpCompilation Compile(ProjectKind kind, IEnumerable<SourceFile> sources, params IEnumerable<MetadataReference> references) =>
        CompilationFactory.Create(
            "TestProject",
            [new SourceFile("Usings.cs", RuleTest.Usings(kind)), .. sources],
            kind == ProjectKind.Host ? [.. references, RuleTest.Hosting] : references);
}
