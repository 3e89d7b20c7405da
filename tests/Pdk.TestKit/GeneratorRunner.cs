using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Generators;

namespace Pdk.TestKit;

/// <summary>Runs Pdk's generators, and runs them again after an edit as an IDE does.</summary>
public sealed class GeneratorRunner
{
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new ContractGenerator().AsSourceGenerator(), new PluginGenerator().AsSourceGenerator(), new ClosureGenerator().AsSourceGenerator()],
        parseOptions: CompilationFactory.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generators once.</summary>
    /// <param name="compilation">What they see.</param>
    /// <param name="files">The additional files of the project.</param>
    /// <returns>What they did.</returns>
    public static GeneratorRun RunOnce(CSharpCompilation compilation, params IEnumerable<AdditionalText> files) =>
        new GeneratorRunner().Run(compilation, files);

    /// <summary>Runs the generators on a compilation, reusing what did not change since the last run.</summary>
    /// <param name="compilation">What they see.</param>
    /// <param name="files">The additional files of the project.</param>
    /// <returns>What they did.</returns>
    public GeneratorRun Run(CSharpCompilation compilation, params IEnumerable<AdditionalText> files)
    {
        _driver = _driver.ReplaceAdditionalTexts([.. files]).RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        GeneratorDriverRunResult result = _driver.GetRunResult();
        return result.Results.Select(generator => generator.Exception).FirstOrDefault(exception => exception is not null) is { } failure
            ? throw new ExpectationException($"A generator threw {failure}")
            : new GeneratorRun(result, (CSharpCompilation)output, diagnostics);
    }
}
