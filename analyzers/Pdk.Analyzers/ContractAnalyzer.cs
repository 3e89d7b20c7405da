using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

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
        FindingReporter reporter = new(start.Compilation);
        IdList ids = new();
        start.RegisterSymbolAction(
            context =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
                if (types.IsContract(type))
                {
                    Parsed<ContractModel> parsed = ContractParser.ParseWithAdvice(type, context.Compilation, context.CancellationToken);
                    reporter.Report(parsed.Findings, type, context.ReportDiagnostic);
                    reporter.Report(parsed.Advice, type, context.ReportDiagnostic);
                    ids.Add(parsed.Model.Id, type);
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(context => ids.ReportTwice(Rules.ContractIdTwice, context.ReportDiagnostic));
    }
}
