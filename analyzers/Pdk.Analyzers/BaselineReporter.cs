using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;

namespace Pdk.Analyzers;

/// <summary>Reports what is wrong between the contracts of a project and its baselines.</summary>
internal sealed class BaselineReporter(BaselineSet baselines, AnalyzerOptions options, FindingReporter reporter)
{
    private readonly bool _hasNone = options.HasNoBaselines();
    private readonly bool _isRequired = options.RequiresBaselines();
    private readonly bool _accepts = options.AcceptsBaselines();

    /// <summary>Reports where a contract and its baseline differ.</summary>
    internal void ReportDifferences(
        AbiList<Finding> findings, INamedTypeSymbol contract, IdList contracts, Compilation compilation, Action<Diagnostic> report)
    {
        foreach (Finding found in findings)
        {
            // The build creates no baseline beside one that no contract has: that may be what has shipped, under its old id.
            Finding finding = found.Kind == FindingKind.BaselineMissing && baselines.Orphans(Names(contracts, compilation)).Any()
                ? found with { Suggestion = null }
                : found;
            switch (finding.Kind)
            {
                case FindingKind.BaselineOutOfDate when _accepts:
                case FindingKind.BaselineMissing when _accepts || _hasNone:
                    break;
                case FindingKind.BaselineMissing when _isRequired:
                    reporter.Report(finding, contract, report, DiagnosticSeverity.Error);
                    break;
                default:
                    reporter.Report(finding, contract, report);
                    break;
            }
        }
    }

    /// <summary>Reports what is wrong with a file itself.</summary>
    internal void ReportProblems(AdditionalText file, Action<Diagnostic> report)
    {
        foreach (Finding finding in baselines.Problems().Where(finding => finding.Location?.Path == file.Path))
        {
            reporter.Report(finding, Location.None, report);
        }
    }

    /// <summary>Reports baselines that no contract has.</summary>
    internal void ReportOrphans(IdList contracts, Compilation compilation, Action<Diagnostic> report)
    {
        IReadOnlyDictionary<string, INamedTypeSymbol> types = contracts.ById();
        foreach ((Finding finding, string? id) in baselines.Orphans(Names(contracts, compilation)))
        {
            INamedTypeSymbol? renamed = null;
            bool isKnown = id is not null && types.TryGetValue(id, out renamed);
            reporter.Report(isKnown ? finding with { Location = SourceLocation.Of(renamed!) } : finding, Location.None, report);
        }
    }

    private static Dictionary<string, string> Names(IdList contracts, Compilation compilation)
    {
        Dictionary<string, string> names = contracts.ById().ToDictionary(pair => pair.Key, pair => pair.Value.Name);

        // Contracts in files that are marked as generated are not analyzed, and there all the same.
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "ContractAbiAttribute", ConstructorArguments: [{ Value: string id }, ..] } && !names.ContainsKey(id))
            {
                names.Add(id, id);
            }
        }

        return names;
    }
}
