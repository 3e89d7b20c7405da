using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers;

/// <summary>Reports a project that does not allow the unsafe code that is generated for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.NoUnsafeCode];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Contracts in generated files have generated code too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!((CSharpCompilationOptions)start.Compilation.Options).AllowUnsafe && WellKnownTypes.Find(start.Compilation) is { } types)
            {
                Start(start, types);
            }
        });
    }

    // The project is wrong, not each of its contracts.
    private static void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        int found = 0;
        start.RegisterSymbolAction(
            context =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
                if (types.IsContract(type) || types.IsPlugin(type))
                {
                    Interlocked.Exchange(ref found, 1);
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(context =>
        {
            if (found == 1)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.NoUnsafeCode, Location.None, context.Compilation.AssemblyName));
            }
        });
    }
}
