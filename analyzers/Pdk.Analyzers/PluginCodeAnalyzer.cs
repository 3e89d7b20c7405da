using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Looks in a plugin project for code that harms the process, which belongs to the host.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.ProcessWideEffect, Rules.AsyncVoid, Rules.ThreadFromInitializer, Rules.EventSource];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Options.IsPluginProject() && WellKnownTypes.Find(start.Compilation) is { } types)
            {
                Start(start, types);
            }
        });
    }

    private static void Start(CompilationStartAnalysisContext start, WellKnownTypes types)
    {
        ProcessEffects effects = new(start.Compilation);
        start.RegisterOperationAction(
            context => CheckUse(context, effects),
            OperationKind.Invocation,
            OperationKind.MethodReference,
            OperationKind.SimpleAssignment,
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
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property.SetMethod,
            IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation target } => target.Event.AddMethod,
            _ => null,
        };
        if (effects.TryFind(member, out (string Effect, string Advice) effect))
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

        foreach (IOperation operation in context.OperationBlocks.SelectMany(block => block.Descendants()))
        {
            IMethodSymbol? called = operation switch
            {
                IInvocationOperation call => call.TargetMethod,
                IObjectCreationOperation creation => creation.Constructor,
                _ => null,
            };
            if (called is not null && StartsWork(called))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.ThreadFromInitializer,
                    operation.Syntax.GetLocation(),
                    context.OwningSymbol.Name,
                    called.MethodKind == MethodKind.Constructor ? $"new {called.ContainingType.Name}" : $"{called.ContainingType.Name}.{called.Name}"));
            }
        }
    }

    private static bool StartsWork(IMethodSymbol method) =>
        (method.ContainingType.ContainingNamespace.ToDisplayString(), method.ContainingType.Name, method.Name) switch
        {
            ("System.Threading", "Thread", "Start" or "UnsafeStart") => true,
            ("System.Threading", "ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" or "RegisterWaitForSingleObject") => true,
            ("System.Threading", "Timer", ".ctor") => true,
            ("System.Threading.Tasks", "Task", "Run") => true,
            ("System.Threading.Tasks", "TaskFactory", "StartNew") => true,
            _ => false,
        };
}
