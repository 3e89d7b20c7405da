using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Analyzers;

/// <summary>Reports what the model finds wrong with a plugin class, plugins with the same id, exports with the same name, a plugin project without any, and a plugin class in a project that is none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.OfPlugins;

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        Check(start, types);
        if (start.Options.IsPluginProject())
        {
            ExpectPlugin(start, types);
        }
    }

    private static void Check(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        // Programs load plugins, or test their classes.
        bool isLost = start.Options.IsUndecided() && start.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        FindingReporter reporter = new(start.Compilation);
        IdList ids = new();
        ExportList exports = new(types);
        Lazy<BaselineSet> baselines = new(() => BaselineSet.Read(start.Options.AdditionalFiles, CancellationToken.None));
        start.RegisterSymbolAction(
            context =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
                if (types.IsPlugin(type))
                {
                    Parsed<PluginModel> parsed = PluginParser.Parse(type, context.Compilation, context.CancellationToken);
                    foreach (Finding finding in parsed.Findings)
                    {
                        reporter.Report(finding, type, context.ReportDiagnostic);
                    }

                    if (parsed.Model.Refusal is null)
                    {
                        ids.Add(parsed.Model.Id, type);

                        // Overloads are exported by the numbers of their slots, which baselines give.
                        exports.Add(type, BaselineOrder.Apply(parsed.Model, baselines.Value));
                    }

                    if (isLost)
                    {
                        context.ReportDiagnostic(Diagnostic.Create(Rules.PluginOutsidePlugin, type.FirstLocation(), type.Name, context.Compilation.AssemblyName));
                    }
                }
            },
            SymbolKind.NamedType);
        start.RegisterSymbolAction(context => exports.Add((IMethodSymbol)context.Symbol), SymbolKind.Method);
        start.RegisterCompilationEndAction(context =>
        {
            ids.ReportTwice(Rules.PluginIdTwice, context.ReportDiagnostic);
            exports.Report(context.ReportDiagnostic);
        });
    }

    // A library that exports by hand has another host in mind.
    private static void ExpectPlugin(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        int found = 0;
        start.RegisterSymbolAction(
            context =>
            {
                if (IsOffer(context.Symbol, types))
                {
                    Interlocked.Exchange(ref found, 1);
                }
            },
            SymbolKind.NamedType,
            SymbolKind.Method);
        start.RegisterCompilationEndAction(context =>
        {
            // Files that are marked as generated have not been looked at.
            if (found == 0 && !context.Compilation.Assembly.GlobalNamespace.AllTypes().Any(type => IsOffer(type, types) || type.GetMembers().Any(member => IsOffer(member, types))))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.NoPlugin, Location.None, context.Compilation.AssemblyName));
            }
        });
    }

    private static bool IsOffer(ISymbol symbol, WellKnownTypes types) => symbol switch
    {
        INamedTypeSymbol type => types.IsPlugin(type),
        IMethodSymbol method => method.EntryPoint(types) is not null,
        _ => false,
    };
}
