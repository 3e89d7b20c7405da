using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Pdk.Abi.Baselines;
using Pdk.CodeModel.Findings;

namespace Pdk.Analyzers;

/// <summary>Turns findings into diagnostics.</summary>
/// <remarks>
/// A finding keeps no syntax tree. A diagnostic needs one: without it no <c>#pragma</c> and no .editorconfig reaches it.
/// Its code fix finds what to write in the property <see cref="Suggestion"/>, and where, if not at the diagnostic itself,
/// in the additional location.
/// </remarks>
internal sealed class FindingReporter(Compilation compilation)
{
    /// <summary>The property of a diagnostic that has what its code fix writes.</summary>
    internal const string Suggestion = "Suggestion";

    /// <summary>The property of a diagnostic that has the types of which its code fix offers one each.</summary>
    internal const string Choices = "Choices";

    private readonly Lazy<ILookup<string, SyntaxTree>> _trees = new(() => compilation.SyntaxTrees.ToLookup(tree => tree.FilePath));

    /// <summary>Reports a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="symbol">Where the finding stands, if it stands in no source itself.</param>
    /// <param name="report">Takes the diagnostic.</param>
    /// <param name="severity">Its severity, if that is not the rule's.</param>
    internal void Report(Finding finding, ISymbol symbol, Action<Diagnostic> report, DiagnosticSeverity? severity = null) =>
        Report(finding, symbol.FirstLocation(), report, severity);

    /// <inheritdoc cref="Report(Finding, ISymbol, Action{Diagnostic}, DiagnosticSeverity?)"/>
    internal void Report(Finding finding, Location otherwise, Action<Diagnostic> report, DiagnosticSeverity? severity = null)
    {
        DiagnosticDescriptor rule = Rules.For(finding.Kind);
        report(Diagnostic.Create(
            rule,
            Locate(finding.Location) ?? otherwise,
            severity ?? rule.DefaultSeverity,
            Locate(finding.Suggestion?.Place) is { } place ? [place] : [],
            ImmutableDictionary<string, string?>.Empty.Add(finding.Suggestion is { IsChoice: true } ? Choices : Suggestion, finding.Suggestion?.Text),
            finding.Message));
    }

    /// <summary>A place in the compilation or in a baseline; null for one in another compilation.</summary>
    internal Location? Locate(SourceLocation? location)
    {
        if (location is null)
        {
            return null;
        }

        if (location.Path.EndsWith(AbiBaseline.Extension, StringComparison.OrdinalIgnoreCase))
        {
            return Location.Create(location.Path, location.Span, location.Lines);
        }

        return _trees.Value[location.Path].FirstOrDefault(tree => location.Span.End <= tree.Length) is { } found
            ? Location.Create(found, location.Span)
            : null;
    }
}
