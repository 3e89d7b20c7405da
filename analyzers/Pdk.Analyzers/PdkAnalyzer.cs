using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers;

/// <summary>What all analyzers do alike: nothing in generated code, nothing in a compilation that does not know Pdk, all at the same time.</summary>
public abstract class PdkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (WellKnownTypes.Find(start.Compilation) is { } types)
            {
                Start(start, types);
            }
        });
    }

    /// <summary>Registers what looks at a compilation that knows Pdk.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext start, WellKnownTypes types);
}
