using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers;

/// <summary>Reports what the model finds wrong with a contract, and contracts with the same id.</summary>
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
        Lazy<ContractFindings> findings = new(() => new ContractFindings(start.Compilation, types));
        start.RegisterSymbolAction(
            context => findings.Value.Report((INamedTypeSymbol)context.Symbol, context.ReportDiagnostic),
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(context => findings.Value.Ids.ReportTwice(Rules.ContractIdTwice, context.ReportDiagnostic));
    }
}
