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
        start.RegisterOperationAction(
            context => CheckCast(context, types, closures),
            OperationKind.Conversion, OperationKind.IsType, OperationKind.DeclarationPattern, OperationKind.TypePattern, OperationKind.RecursivePattern);
        start.RegisterSyntaxNodeAction(context => CheckAttribute(context, types), SyntaxKind.Attribute);
    }

    private static void CheckUse(OperationAnalysisContext context, WellKnownTypes types, Lazy<ClosureList> closures)
    {
        IMethodSymbol method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        for (int index = 0; index < method.TypeArguments.Length; index++)
        {
            if (method.TypeArguments[index] is INamedTypeSymbol type
                && method.OriginalDefinition.TypeParameters[index].ConstraintTypes.Any(constraint => constraint.OriginalDefinition.Is(types.PluginContractInterface)))
            {
                CheckClosed(context, type, Place(context.Operation.Syntax, index), closures);
            }
        }
    }

    // What an object of another contract is asked for may be of the other side.
    private static void CheckCast(OperationAnalysisContext context, WellKnownTypes types, Lazy<ClosureList> closures)
    {
        (ITypeSymbol? from, ITypeSymbol? to) = context.Operation switch
        {
            IConversionOperation { IsImplicit: false, Conversion.IsImplicit: false } cast => (cast.Operand.Type, cast.Type),
            IIsTypeOperation test => (test.ValueOperand.Type, test.TypeOperand),
            IDeclarationPatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            ITypePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            IRecursivePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            _ => (null, null),
        };
        if (from is INamedTypeSymbol contract && to is INamedTypeSymbol type && types.IsContract(contract.OriginalDefinition))
        {
            CheckClosed(context, type, context.Operation.Syntax.GetLocation(), closures);
        }
    }

    private static void CheckClosed(OperationAnalysisContext context, INamedTypeSymbol type, Location place, Lazy<ClosureList> closures)
    {
        if (!ClosureFinder.IsClosure(type) || closures.Value.Contains(type))
        {
            return;
        }

        // Closing it would not help.
        if (Problem(type, context.Compilation, context.CancellationToken) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.ContractClosure, place, problem));
            return;
        }

        string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.NotClosed, place, ImmutableDictionary<string, string?>.Empty.Add(FindingReporter.Suggestion, name), Short(type)));
    }

    private static string? Problem(INamedTypeSymbol closure, Compilation compilation, CancellationToken cancellation) =>
        ClosureParser.Parse(closure, compilation, cancellation).Findings is not [{ } finding, ..] ? null
        : finding.Kind == FindingKind.ContractClosure ? finding.Message
        : $"'{Short(closure)}' cannot cross: {finding.Message}";

    private static string Short(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

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

        if (!closed.IsGenericType && types.IsContract(closed))
        {
            Report($"'{Short(closed)}' is no generic contract and needs no closure; leave the attribute away.");
        }
        else if (ClosureFinder.IsClosure(closed) && Problem(closed, context.Compilation, context.CancellationToken) is { } problem)
        {
            Report(problem);
        }

        void Report(string message) => context.ReportDiagnostic(Diagnostic.Create(Rules.ContractClosure, context.Node.GetLocation(), message));
    }
}
