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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static context =>
        {
            if (!((CSharpCompilationOptions)context.Compilation.Options).AllowUnsafe && WellKnownTypes.Find(context.Compilation) is { } types)
            {
                Check(context, types);
            }
        });
    }

    // The project is wrong, not each of its contracts. Those in generated files have generated code too.
    private static void Check(CompilationAnalysisContext context, WellKnownTypes types)
    {
        if (context.Compilation.Assembly.GlobalNamespace.AllTypes().Any(type => types.IsContract(type) || types.IsPlugin(type))
            || context.Compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.OriginalDefinition.Is(types.PluginClosure) == true))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.NoUnsafeCode, Location.None, context.Compilation.AssemblyName));
        }
    }
}
