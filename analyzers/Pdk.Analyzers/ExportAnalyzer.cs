using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Looks for hand-written <c>[UnmanagedCallersOnly]</c> methods that an exception can leave.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExportAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ExceptionLeavesExport];

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        start.RegisterOperationBlockAction(context =>
        {
            // Beside the body there are the attributes.
            if (context.OwningSymbol is IMethodSymbol method && context.OperationBlocks.OfType<IBlockOperation>().FirstOrDefault() is { } body)
            {
                Check(method, body, types, context.ReportDiagnostic);
            }
        });
        start.RegisterOperationAction(
            context =>
            {
                if (context.Operation is ILocalFunctionOperation { Body: { } body } function)
                {
                    Check(function.Symbol, body, types, context.ReportDiagnostic);
                }
            },
            OperationKind.LocalFunction);
    }

    private static void Check(IMethodSymbol method, IBlockOperation body, WellKnownTypes types, Action<Diagnostic> report)
    {
        if (method.Has(types.UnmanagedCallersOnly) && new ThrowSearch(types).CanLeave(body))
        {
            report(Diagnostic.Create(Rules.ExceptionLeavesExport, method.FirstLocation(), method.Name));
        }
    }
}
