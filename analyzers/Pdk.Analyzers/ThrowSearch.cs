using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Whether an exception can leave an operation.</summary>
/// <remarks>What a handler does is trusted, since something has to be called there; only a throw in it counts.</remarks>
internal sealed class ThrowSearch(WellKnownTypes types)
{
    internal bool CanLeave(IOperation operation) => operation switch
    {
        ITryOperation guarded => CanLeave(guarded),
        ILocalFunctionOperation or IAnonymousFunctionOperation => false,
        _ => CanThrow(operation) || operation.ChildOperations.Any(CanLeave),
    };

    private bool CanLeave(ITryOperation guarded) =>
        (CanLeave(guarded.Body) && !guarded.Catches.Any(CatchesAll))
        || guarded.Catches.Any(handler => Throws(handler.Handler))
        || (guarded.Finally is { } last && CanLeave(last));

    private bool CatchesAll(ICatchClauseOperation handler) =>
        handler.Filter is null && (handler.ExceptionType.Is(types.Exception) || handler.ExceptionType.Is(types.Object));

    private static bool Throws(IOperation operation) => operation.DescendantsAndSelf().Any(part => part is IThrowOperation);

    // All that calls code or checks something; arithmetic, locals, atomic operations, and memory behind pointers do not throw.
    private static bool CanThrow(IOperation operation) => operation switch
    {
        IFunctionPointerInvocationOperation { Target.Type: IFunctionPointerTypeSymbol called } => called.Signature.CallingConvention == SignatureCallingConvention.Default,
        IObjectCreationOperation { Type.IsValueType: true, Constructor.IsImplicitlyDeclared: true } => false,
        IInvocationOperation call => !IsAtomic(call.TargetMethod.ContainingType),
        IObjectCreationOperation or IArrayCreationOperation => true,
        IPropertyReferenceOperation or IArrayElementReferenceOperation or IThrowOperation or IAwaitOperation => true,
        IFieldReferenceOperation { Instance.Type.IsReferenceType: true } => true,
        IDelegateCreationOperation or ITypeParameterObjectCreationOperation or IInterpolatedStringOperation => true,
        ILoopOperation { LoopKind: LoopKind.ForEach } or ILockOperation or IUsingOperation or IUsingDeclarationOperation => true,
        ISwitchExpressionOperation { IsExhaustive: false } => true,
        IBinaryOperation binary => binary.IsChecked || binary.OperatorMethod is not null || CanThrow(binary.OperatorKind, binary.Type, binary.RightOperand),
        ICompoundAssignmentOperation compound => compound.IsChecked || compound.OperatorMethod is not null || CanThrow(compound.OperatorKind, compound.Type, compound.Value),
        IIncrementOrDecrementOperation step => step.IsChecked || step.OperatorMethod is not null,
        IUnaryOperation unary => unary.IsChecked || unary.OperatorMethod is not null,
        IConversionOperation conversion => conversion.IsChecked || conversion.OperatorMethod is not null || !IsHarmless(conversion),
        _ => false,
    };

    // Strings take memory, and integers are divided by zero, or by -1 beyond what they hold.
    private static bool CanThrow(BinaryOperatorKind kind, ITypeSymbol? type, IOperation right) => type?.SpecialType switch
    {
        SpecialType.System_String => true,
        SpecialType.System_Single or SpecialType.System_Double => false,
        _ => kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && right.ConstantValue is not { HasValue: true, Value: > 0 or > 0u or > 0L or > 0ul },
    };

    // They do no more than the processor does.
    private static bool IsAtomic(INamedTypeSymbol type) =>
        type is { Name: "Interlocked" or "Volatile", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    private static bool IsHarmless(IConversionOperation conversion) =>
        conversion.IsImplicit || conversion.IsTryCast || (conversion.Type is { IsUnmanagedType: true } && conversion.Operand.Type is { IsUnmanagedType: true });
}
