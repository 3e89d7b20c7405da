using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pdk.CodeModel.Baselines;

namespace Pdk.Analyzers;

/// <summary>Reports what the model finds wrong with a contract and its baseline, and contracts with the same id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.OfContracts;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (WellKnownTypes.Find(start.Compilation) is { } types)
            {
                Start(start, types);
            }
        });
    }

    private static void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        BaselineSet baselines = BaselineSet.Read(start.Options.AdditionalFiles, start.CancellationToken);
        Lazy<ContractFindings> findings = new(() => new ContractFindings(start.Compilation, types, baselines));
        BaselineReporter reporter = new(baselines, start.Options, new FindingReporter(start.Compilation), findings);
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
