using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;

namespace Pdk.Analyzers;

/// <summary>Turns findings into diagnostics.</summary>
/// <remarks>
/// A finding keeps no syntax tree. A diagnostic needs one: without it no <c>#pragma</c> and no .editorconfig reaches it.
/// </remarks>
internal sealed class FindingReporter(Compilation compilation)
{
    private readonly ConcurrentDictionary<Finding, ISymbol> _first = new();
    private readonly Lazy<ILookup<string, SyntaxTree>> _trees = new(() => compilation.SyntaxTrees.ToLookup(tree => tree.FilePath));

    /// <summary>Reports findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="symbol">What was parsed; where a finding stands, if it stands in no source itself.</param>
    /// <param name="report">Takes the diagnostics.</param>
    internal void Report(AbiList<Finding> findings, ISymbol symbol, Action<Diagnostic> report)
    {
        foreach (Finding finding in findings)
        {
            // What several contracts reach is reported for one of them, and again when that is analyzed again.
            if (finding.Location is not null && !_first.GetOrAdd(finding, symbol).Is(symbol))
            {
                continue;
            }

            report(Diagnostic.Create(Rules.For(finding.Kind), Locate(finding.Location) ?? symbol.FirstLocation(), finding.Message));
        }
    }

    private Location? Locate(SourceLocation? location) =>
        location is not null && _trees.Value[location.Path].FirstOrDefault(tree => location.Span.End <= tree.Length) is { } found
            ? Location.Create(found, location.Span)
            : null;
}
