using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Parsing;

namespace Pdk.Analyzers;

/// <summary>Looks for closures of generic contracts that are used where nobody writes them, and for such that cannot cross.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.NotClosed, Rules.ContractClosure];

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        Lazy<ClosureList> closures = new(() => new ClosureList(start.Compilation, types));
        start.RegisterOperationAction(context => CheckUse(context, types, closures), OperationKind.Invocation, OperationKind.MethodReference);
        start.RegisterSyntaxNodeAction(context => CheckAttribute(context, types), SyntaxKind.Attribute);
    }

    private static void CheckUse(OperationAnalysisContext context, WellKnownTypes types, Lazy<ClosureList> closures)
    {
        IMethodSymbol method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        for (int index = 0; index < method.TypeArguments.Length; index++)
        {
            if (method.TypeArguments[index] is INamedTypeSymbol type
                && method.OriginalDefinition.TypeParameters[index].ConstraintTypes.Any(constraint => constraint.OriginalDefinition.Is(types.PluginContractInterface))
                && ClosureFinder.IsClosure(type)
                && !closures.Value.Contains(type))
            {
                string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.NotClosed,
                    Place(context.Operation.Syntax, index),
                    ImmutableDictionary<string, string?>.Empty.Add(FindingReporter.Suggestion, name),
                    type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            }
        }
    }

    // The type argument, or all of a call that does not write it.
    private static Location Place(SyntaxNode use, int index)
    {
        SyntaxNode name = use is InvocationExpressionSyntax call ? call.Expression : use;
        return name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault(generic => generic.Parent == name || generic == name) is { } found
            && index < found.TypeArgumentList.Arguments.Count
                ? found.TypeArgumentList.Arguments[index].GetLocation()
                : use.GetLocation();
    }

    private static void CheckAttribute(SyntaxNodeAnalysisContext context, WellKnownTypes types)
    {
        if (context.Node.Parent is not AttributeListSyntax { Target.Identifier.ValueText: "assembly" }
            || context.SemanticModel.GetTypeInfo(context.Node, context.CancellationToken).Type is not INamedTypeSymbol { TypeArguments: [INamedTypeSymbol closed] } attribute
            || !attribute.OriginalDefinition.Is(types.PluginClosure))
        {
            return;
        }

        string name = closed.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (!closed.IsGenericType && types.IsContract(closed))
        {
            Report($"'{name}' is no generic contract and needs no closure; leave the attribute away.");
        }
        else if (ClosureFinder.IsClosure(closed)
            && ClosureParser.Parse(closed, context.Compilation, context.CancellationToken).Findings is [{ } finding, ..])
        {
            Report(finding.Kind == FindingKind.ContractClosure ? finding.Message : $"'{name}' cannot cross: {finding.Message}");
        }

        void Report(string message) => context.ReportDiagnostic(Diagnostic.Create(Rules.ContractClosure, context.Node.GetLocation(), message));
    }
}
