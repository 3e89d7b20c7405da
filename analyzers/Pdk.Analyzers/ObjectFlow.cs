using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Where the objects go that a library in a local variable creates.</summary>
internal sealed class ObjectFlow(IReadOnlyList<IOperation> operations, WellKnownTypes types)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>Whether one may be in use when the method that declares the library has returned.</summary>
    internal bool LeavesMethod(IVariableDeclaratorOperation library) => VariableLeaves(library.Symbol, library.Function());

    private bool VariableLeaves(ILocalSymbol variable, IOperation? function) =>
        _followed.Add(variable)
        && operations.OfType<ILocalReferenceOperation>()
            .Where(use => use.Local.Is(variable))
            .Any(use => use.Function() != function || Leaves(use));

    private bool Leaves(IOperation value) => value.Parent switch
    {
        null or IExpressionStatementOperation or IUsingOperation or IBinaryOperation or IIsTypeOperation or IIsPatternOperation => false,
        IInvocationOperation call when call.Instance == value => IsObject(call) && Leaves(call),
        IMethodReferenceOperation => true,
        IMemberReferenceOperation or IConditionalAccessOperation => false,
        IArgumentOperation { Parent: IInvocationOperation call } => !call.TargetMethod.ContainingType.Is(types.PluginLibrary),
        IAssignmentOperation { Target: ILocalReferenceOperation target } assignment =>
            target != value && (VariableLeaves(target.Local, target.Function()) || Leaves(assignment)),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => VariableLeaves(declarator.Symbol, declarator.Function()),
        IConversionOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation => Leaves(value.Parent),
        _ => true,
    };

    // What an object's own members return, such as a number, does not end with it.
    private bool IsObject(IInvocationOperation call) => call.TargetMethod.Name == "Create" && call.TargetMethod.ContainingType.Is(types.PluginLibrary);
}
