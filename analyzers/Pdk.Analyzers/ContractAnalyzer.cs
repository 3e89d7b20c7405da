using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pdk.CodeModel.Baselines;

namespace Pdk.Analyzers;

/// <summary>Reports what the model finds wrong with a contract and its baseline, and contracts with the same id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.OfContracts;

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        BaselineSet baselines = BaselineSet.Read(start.Options.AdditionalFiles, start.CancellationToken);
        FindingReporter findingReporter = new(start.Compilation);
        Lazy<ContractFindings> findings = new(() => new ContractFindings(start.Compilation, types, baselines, findingReporter));
        BaselineReporter reporter = new(baselines, start.Options, findingReporter, findings);
        start.RegisterSymbolAction(
            context =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
                findings.Value.Report(type, context.ReportDiagnostic);
                reporter.ReportDifferences(type, context.ReportDiagnostic);
            },
            SymbolKind.NamedType);
        start.RegisterAdditionalFileAction(context => reporter.ReportProblems(context.AdditionalFile, context.ReportDiagnostic));
        start.RegisterCompilationEndAction(context =>
        {
            findings.Value.Ids.ReportTwice(Rules.ContractIdTwice, context.ReportDiagnostic);
            reporter.ReportOrphans(context.ReportDiagnostic);
        });
    }
}
