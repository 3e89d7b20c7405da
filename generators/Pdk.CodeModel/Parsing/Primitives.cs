using Microsoft.CodeAnalysis;
using Pdk.Abi;

namespace Pdk.CodeModel.Parsing;

/// <summary>Recognizes the types whose form the ABI itself fixes.</summary>
internal static class Primitives
{
    /// <summary>How a type stands in the ABI, if that fixes it; null for any other type.</summary>
    internal static AbiPrimitive? Find(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_IntPtr => AbiPrimitives.FindType("System.IntPtr"),
        SpecialType.System_UIntPtr => AbiPrimitives.FindType("System.UIntPtr"),
        _ => IsOfFramework(type) ? AbiPrimitives.FindType($"{type.ContainingNamespace.ToDisplayString()}.{type.Name}") : null,
    };

    // Not one that somebody declares under the name of one of .NET.
    private static bool IsOfFramework(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, Arity: 0, ContainingType: null, DeclaringSyntaxReferences.IsEmpty: true }
        && (type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            or { Name: "Text" or "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
}
