using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Finds what starts threads, tasks and timers.</summary>
internal static class StartedWork
{
    /// <summary>All in an operation, with its name for people.</summary>
    internal static IEnumerable<(IOperation Operation, string Name)> In(IOperation operation)
    {
        if (operation is IAnonymousFunctionOperation lambda && !MayBeCalled(lambda))
        {
            yield break;
        }

        if (Name(operation) is { } name)
        {
            yield return (operation, name);
        }

        foreach ((IOperation Operation, string Name) found in operation.ChildOperations.SelectMany(In))
        {
            yield return found;
        }
    }

    // At once, by what it is passed to or from the variable that holds it. What is stored elsewhere is called later, or never.
    private static bool MayBeCalled(IOperation lambda)
    {
        IOperation? holder = lambda.Parent;
        while (holder is IDelegateCreationOperation or IConversionOperation)
        {
            holder = holder.Parent;
        }

        return holder is IArgumentOperation { Parent: IInvocationOperation } or IInvocationOperation or IVariableInitializerOperation
            or IAssignmentOperation { Target: ILocalReferenceOperation };
    }

    private static string? Name(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var called } when IsStart(called) => $"{called.ContainingType.Name}.{called.Name}",
        IObjectCreationOperation { Constructor: { } made } when IsIn(made, "System.Threading", "Timer") => "new Timer",
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Enabled" } property }, Value.ConstantValue: not { HasValue: true, Value: false } }
            when IsIn(property, "System.Timers", "Timer") => "Timer.Enabled",
        _ => null,
    };

    private static bool IsStart(IMethodSymbol method) =>
        (method.ContainingType.ContainingNamespace.ToDisplayString(), method.ContainingType.Name, method.Name) switch
        {
            ("System.Threading", "Thread", "Start" or "UnsafeStart") => true,
            ("System.Threading", "ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" or "RegisterWaitForSingleObject") => true,
            ("System.Threading.Tasks", "Task", "Run" or "Start") => true,
            ("System.Threading.Tasks", "TaskFactory", "StartNew") => true,
            ("System.Timers", "Timer", "Start") => true,
            _ => false,
        };

    private static bool IsIn(ISymbol member, string space, string type) =>
        member.ContainingType.Name == type && member.ContainingType.ContainingNamespace.ToDisplayString() == space;
}
