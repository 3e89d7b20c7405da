using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Looks in a plugin project for code that harms the process, which belongs to the host.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginCodeAnalyzer : PdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.ProcessWideEffect, Rules.AsyncVoid, Rules.ThreadFromInitializer, Rules.EventSource];

    /// <inheritdoc/>
    private protected override void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        if (!start.Options.IsPluginProject())
        {
            return;
        }

        ProcessEffects effects = new(start.Compilation);
        start.RegisterOperationAction(
            context => CheckUse(context, effects),
            OperationKind.Invocation,
            OperationKind.MethodReference,
            OperationKind.SimpleAssignment,
            OperationKind.CompoundAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.EventAssignment);
        start.RegisterOperationAction(CheckAsync, OperationKind.LocalFunction, OperationKind.AnonymousFunction);
        start.RegisterSymbolAction(CheckAsync, SymbolKind.Method);
        start.RegisterSymbolAction(context => CheckEventSource(context, types), SymbolKind.NamedType);
        start.RegisterOperationBlockAction(context => CheckInitializer(context, types));
    }

    private static void CheckUse(OperationAnalysisContext context, ProcessEffects effects)
    {
        ISymbol? member = context.Operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IMethodReferenceOperation reference => reference.Method,
            IAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property.SetMethod,
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation target } => target.Event.AddMethod,
            _ => null,
        };
        IOperation? receiver = (context.Operation as IInvocationOperation)?.Instance ?? (context.Operation as IMethodReferenceOperation)?.Instance;
        if (effects.TryFind(member, receiver, out (string Effect, string Advice) effect))
        {
            ISymbol named = (member as IMethodSymbol)?.AssociatedSymbol ?? member!;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.ProcessWideEffect, context.Operation.Syntax.GetLocation(), $"{named.ContainingType.Name}.{named.Name}", effect.Effect, effect.Advice));
        }
    }

    private static void CheckAsync(SymbolAnalysisContext context) =>
        CheckAsync((IMethodSymbol)context.Symbol, context.Symbol.FirstLocation(), context.ReportDiagnostic);

    private static void CheckAsync(OperationAnalysisContext context)
    {
        if (context.Operation is ILocalFunctionOperation local)
        {
            CheckAsync(local.Symbol, local.Symbol.FirstLocation(), context.ReportDiagnostic);
        }
        else if (context.Operation is IAnonymousFunctionOperation lambda)
        {
            CheckAsync(lambda.Symbol, lambda.Syntax.GetLocation(), context.ReportDiagnostic);
        }
    }

    private static void CheckAsync(IMethodSymbol method, Location location, Action<Diagnostic> report)
    {
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            report(Diagnostic.Create(
                Rules.AsyncVoid, location, method.MethodKind == MethodKind.AnonymousFunction ? "The lambda" : $"'{method.Name}'"));
        }
    }

    private static void CheckEventSource(SymbolAnalysisContext context, WellKnownTypes types)
    {
        if (((INamedTypeSymbol)context.Symbol).BaseType.IsOrInherits(types.EventSource))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.EventSource, context.Symbol.FirstLocation(), context.Symbol.Name));
        }
    }

    private static void CheckInitializer(OperationBlockAnalysisContext context, WellKnownTypes types)
    {
        if (!context.OwningSymbol.Has(types.ModuleInitializer))
        {
            return;
        }

        foreach ((IOperation operation, string name) in context.OperationBlocks.SelectMany(StartedWork.In))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.ThreadFromInitializer, operation.Syntax.GetLocation(), context.OwningSymbol.Name, name));
        }
    }
}
