using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;

namespace Pdk.Analyzers;

/// <summary>Reports what is wrong between the contracts of a project and its baselines.</summary>
internal sealed class BaselineReporter
{
    private readonly AnalyzerOptions _options;
    private readonly FindingReporter _reporter;
    private readonly Lazy<ContractFindings> _contracts;
    private readonly Lazy<ILookup<string?, Finding>> _problems;
    private readonly Lazy<(Finding Finding, string? ContractId, bool HasShipped)[]> _orphans;

    internal BaselineReporter(BaselineSet baselines, AnalyzerOptions options, FindingReporter reporter, Lazy<ContractFindings> contracts)
    {
        _options = options;
        _reporter = reporter;
        _contracts = contracts;
        _problems = new(() => baselines.Problems().ToLookup(finding => finding.Location?.Path));
        _orphans = new(() => [.. baselines.Orphans(contracts.Value.Ids.ById().ToDictionary(pair => pair.Key, pair => pair.Value.Name))]);
    }

    /// <summary>Reports where a contract and its baseline differ.</summary>
    internal void ReportDifferences(INamedTypeSymbol contract, Action<Diagnostic> report)
    {
        foreach (Finding finding in _contracts.Value.DifferencesOf(contract))
        {
            switch (finding.Kind)
            {
                case FindingKind.BaselineOutOfDate when _options.AcceptsBaselines():
                case FindingKind.BaselineMissing when _options.AcceptsBaselines() || _options.HasNoBaselines():
                    break;
                case FindingKind.BaselineMissing:
                    // The build creates no baseline beside one that no contract has: that may be what has shipped, under its old id.
                    _reporter.Report(
                        _orphans.Value.Length > 0 ? finding with { Suggestion = null } : finding,
                        contract,
                        report,
                        _options.RequiresBaselines() ? DiagnosticSeverity.Error : null);
                    break;
                default:
                    _reporter.Report(finding, contract, report);
                    break;
            }
        }
    }

    /// <summary>Reports what is wrong with a file itself.</summary>
    internal void ReportProblems(AdditionalText file, Action<Diagnostic> report)
    {
        if (!BaselineFile.IsBaseline(file))
        {
            return;
        }

        foreach (Finding finding in _problems.Value[file.Path])
        {
            _reporter.Report(finding, Location.None, report);
        }
    }

    /// <summary>Reports baselines that no contract has.</summary>
    internal void ReportOrphans(Action<Diagnostic> report)
    {
        IReadOnlyDictionary<string, INamedTypeSymbol> types = _contracts.Value.Ids.ById();
        foreach ((Finding finding, string? id, bool hasShipped) in _orphans.Value)
        {
            INamedTypeSymbol? renamed = null;
            bool isKnown = id is not null && types.TryGetValue(id, out renamed);

            // A contract that stands under #if is not there in every configuration.
            _reporter.Report(
                isKnown ? finding with { Location = SourceLocation.Of(renamed!) } : finding,
                Location.None,
                report,
                hasShipped ? null : DiagnosticSeverity.Warning);
        }
    }
}
