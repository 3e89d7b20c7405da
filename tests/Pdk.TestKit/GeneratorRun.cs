using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.TestKit;

/// <summary>One run of the generators.</summary>
/// <param name="Result">What the driver says, steps included.</param>
/// <param name="Output">The compilation with the generated files.</param>
/// <param name="Diagnostics">What the generators reported.</param>
public sealed record GeneratorRun(
    GeneratorDriverRunResult Result, CSharpCompilation Output, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The generated files by name, in the order in which they were added.</summary>
    public IEnumerable<SourceFile> Files => Result.Results
        .SelectMany(generator => generator.GeneratedSources)
        .Select(source => new SourceFile(source.HintName, source.SourceText.ToString()));

    /// <summary>The text of a generated file.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The text.</returns>
    public string this[string name] => Files.FirstOrDefault(file => file.Path == name)?.Text
        ?? throw new ExpectationException($"There is no file {name}, only {string.Join(", ", Files.Select(file => file.Path))}.");

    /// <summary>The runs of a step, one for each contract or plugin class.</summary>
    /// <param name="name">The step's tracking name.</param>
    /// <returns>The runs; none if nothing came so far.</returns>
    public ImmutableArray<IncrementalGeneratorRunStep> Steps(string name) =>
        [.. Result.Results.SelectMany(generator => generator.TrackedSteps.GetValueOrDefault(name, []))];

    /// <summary>The runs of the steps that add files.</summary>
    public ImmutableArray<IncrementalGeneratorRunStep> OutputSteps =>
        [.. Result.Results.SelectMany(generator => generator.TrackedOutputSteps.Values).SelectMany(steps => steps)];
}
