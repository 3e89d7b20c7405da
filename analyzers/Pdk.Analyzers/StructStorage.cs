using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>Where a struct is whose member is written.</summary>
internal static class StructStorage
{
    /// <summary>Whether it is a value of the method's own, as the requests of native functions are.</summary>
    /// <param name="instance">The struct; null for a static member.</param>
    internal static bool EndsWithCall(IOperation? instance) => instance is { Type.IsValueType: true } && instance switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } => true,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } => true,
        IFieldReferenceOperation field => EndsWithCall(field.Instance),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } receiver => IsInitialized(receiver),
        _ => false,
    };

    // What an initializer belongs to: a field of something, or a new value that is not put straight into a member.
    private static bool IsInitialized(IOperation receiver)
    {
        IOperation part = receiver;
        IOperation? operation = receiver.Parent;
        while (operation is IAssignmentOperation or IMemberReferenceOperation or IObjectOrCollectionInitializerOperation
            || (operation is IMemberInitializerOperation inner && inner.InitializedMember == part))
        {
            (part, operation) = (operation, operation.Parent);
        }

        return operation switch
        {
            IMemberInitializerOperation { InitializedMember: IFieldReferenceOperation field } => EndsWithCall(field.Instance),
            IObjectCreationOperation or IWithOperation => !IsStored(operation),
            _ => false,
        };
    }

    private static bool IsStored(IOperation value)
    {
        IOperation? holder = value.Parent;
        while (holder is IConversionOperation)
        {
            holder = holder.Parent;
        }

        return holder is IAssignmentOperation { Target: IMemberReferenceOperation target } && !EndsWithCall(target.Instance);
    }
}
