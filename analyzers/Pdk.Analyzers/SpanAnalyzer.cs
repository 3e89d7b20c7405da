using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Looks in a plugin for addresses of spans that outlive the call. The compiler stops the spans themselves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.SpanKept];

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types) =>
        start.RegisterOperationAction(operation => Check(operation, types), OperationKind.SimpleAssignment);

    private static void Check(OperationAnalysisContext context, WellKnownTypes types)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IMemberReferenceOperation { Kind: OperationKind.FieldReference or OperationKind.PropertyReference } target
            && !StructStorage.EndsWithCall(target.Instance)
            && assignment.Value.WithoutConversions() is { Type.TypeKind: TypeKind.Pointer } address
            && SpanOf(address, context.CancellationToken) is { } span
            && ImplementsContract(span.ContainingSymbol, types))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.SpanKept, assignment.Syntax.GetLocation(), span.Name, target.Member.Name));
        }
    }

    // Either a local of a fixed statement, or what Unsafe.AsPointer makes of the span's reference.
    private static IParameterSymbol? SpanOf(IOperation address, CancellationToken cancellation)
    {
        foreach (IOperation part in address.DescendantsAndSelf())
        {
            IOperation? source = part switch
            {
                ILocalReferenceOperation { Local.IsFixed: true } pinned => Initializer(pinned, cancellation),
                IInvocationOperation { TargetMethod: { Name: "AsPointer", ContainingType.Name: "Unsafe" } } => part,
                _ => null,
            };
            IParameterSymbol? span = source?.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
                .Select(reference => reference.Parameter)
                .FirstOrDefault(parameter => IsSpan(parameter.Type));
            if (span is not null)
            {
                return span;
            }
        }

        return null;
    }

    private static IOperation? Initializer(ILocalReferenceOperation pinned, CancellationToken cancellation) =>
        pinned.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? pinned.SemanticModel?.GetOperation(value, cancellation)
            : null;

    private static bool IsSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    // A span that comes from elsewhere may be over memory of the plugin's own.
    private static bool ImplementsContract(ISymbol method, WellKnownTypes types) => method.ContainingType.AllInterfaces
        .Where(types.IsContract)
        .SelectMany(contract => contract.GetMembers())
        .Any(member => method.Is(method.ContainingType.FindImplementationForInterfaceMember(member)));
}
