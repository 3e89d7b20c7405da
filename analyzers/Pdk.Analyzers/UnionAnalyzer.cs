using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers;

/// <summary>Looks for classes that derive from a union of data and are none of its cases: none of their objects can cross.</summary>
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

        for (INamedTypeSymbol? from = type.BaseType; from is not null; from = from.BaseType)
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
