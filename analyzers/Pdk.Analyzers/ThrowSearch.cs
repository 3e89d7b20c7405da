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
        (CanLeave(guarded.Body) && !guarded.Catches.Any(CatchesAll)) || guarded.Catches.Any(handler => Throws(handler.Handler));

    private bool CatchesAll(ICatchClauseOperation handler) =>
        handler.Filter is null && (handler.ExceptionType.Is(types.Exception) || handler.ExceptionType.Is(types.Object));

    private static bool Throws(IOperation operation) => operation.DescendantsAndSelf().Any(part => part is IThrowOperation);

    // All that calls code or checks something; arithmetic, locals, and memory behind pointers do not throw.
    private static bool CanThrow(IOperation operation) => operation switch
    {
        IFunctionPointerInvocationOperation { Target.Type: IFunctionPointerTypeSymbol called } => called.Signature.CallingConvention == SignatureCallingConvention.Default,
        IObjectCreationOperation { Type.IsValueType: true, Constructor.IsImplicitlyDeclared: true } => false,
        IInvocationOperation or IObjectCreationOperation or IArrayCreationOperation => true,
        IPropertyReferenceOperation or IArrayElementReferenceOperation or IThrowOperation or IAwaitOperation => true,
        IFieldReferenceOperation { Instance.Type.IsReferenceType: true } => true,
        IDelegateCreationOperation or ITypeParameterObjectCreationOperation or IInterpolatedStringOperation => true,
        ILoopOperation { LoopKind: LoopKind.ForEach } or ILockOperation or IUsingOperation or IUsingDeclarationOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } division => IsInteger(division.Type),
        IBinaryOperation binary => binary.IsChecked || binary.OperatorMethod is not null || binary.Type?.SpecialType == SpecialType.System_String,
        IUnaryOperation unary => unary.IsChecked || unary.OperatorMethod is not null,
        IConversionOperation conversion => conversion.IsChecked || conversion.OperatorMethod is not null || !IsHarmless(conversion),
        _ => false,
    };

    private static bool IsInteger(ITypeSymbol? type) =>
        type?.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double);

    private static bool IsHarmless(IConversionOperation conversion) =>
        conversion.IsImplicit || conversion.IsTryCast || (conversion.Type is { IsUnmanagedType: true } && conversion.Operand.Type is { IsUnmanagedType: true });
}
