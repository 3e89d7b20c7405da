using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Pdk.Analyzers;

/// <summary>What analyzers ask of operations.</summary>
internal static class OperationExtensions
{
    /// <summary>The lambda or local function that an operation stands in; null in the method itself.</summary>
    internal static IOperation? Function(this IOperation? operation)
    {
        while (operation is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>An operation without the conversions around it.</summary>
    internal static IOperation? WithoutConversions(this IOperation? operation) =>
        operation is IConversionOperation conversion ? conversion.Operand.WithoutConversions() : operation;
}
