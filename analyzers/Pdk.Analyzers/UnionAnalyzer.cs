using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers;

/// <summary>Looks for classes of a union of data that are none of its cases: no object of them can cross as the union.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnionAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.NoCase];

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types) =>
        start.RegisterSymbolAction(context => Check((INamedTypeSymbol)context.Symbol, types, context.ReportDiagnostic), SymbolKind.NamedType);

    private static void Check(INamedTypeSymbol type, WellKnownTypes types, Action<Diagnostic> report)
    {
        if (type.TypeKind != TypeKind.Class || type.IsAbstract)
        {
            return;
        }

        for (INamedTypeSymbol? from = type; from is not null; from = from.BaseType)
        {
            AttributeData[] cases = [.. from.OriginalDefinition.GetAttributes().Where(attribute => attribute.AttributeClass.Is(types.PluginCase))];
            if (cases.Length > 0 && !cases.Any(one => one.ConstructorArguments is [{ Value: ITypeSymbol named }, ..] && named.OriginalDefinition.Is(type)))
            {
                report(Diagnostic.Create(Rules.NoCase, type.FirstLocation(), type.Name, from.Name));
                return;
            }
        }
    }
}
