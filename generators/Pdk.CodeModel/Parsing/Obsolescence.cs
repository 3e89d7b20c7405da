using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>Finds what the compiler would warn of in generated code that serves it all the same.</summary>
internal static class Obsolescence
{
    /// <summary>Whether a contract, a member of it, or a type that a member names is obsolete.</summary>
    internal static bool OfContract(INamedTypeSymbol contract) =>
        OfType(contract) || contract.GetMembers().OfType<IMethodSymbol>().Any(method =>
            IsMarked(method) || (method.AssociatedSymbol is { } property && IsMarked(property)) || OfType(method.ReturnType) || method.Parameters.Any(parameter => OfType(parameter.Type)));

    /// <summary>Whether a plugin class, or the constructor that makes one, is obsolete.</summary>
    internal static bool OfPlugin(INamedTypeSymbol plugin) =>
        OfType(plugin) || (PluginConstructor.Find(plugin) is { } constructor && (IsMarked(constructor) || constructor.Parameters.Any(parameter => OfType(parameter.Type))));

    /// <summary>Whether a type, or one that it is made of, is obsolete.</summary>
    internal static bool OfType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => OfType(array.ElementType),
        INamedTypeSymbol named => IsMarked(named)
            || named.TypeArguments.Any(OfType)
            || (named.ContainingType is { } containing && OfType(containing)),
        _ => false,
    };

    private static bool IsMarked(ISymbol symbol) => symbol.Attribute(WellKnownNames.ObsoleteAttribute) is not null;
}
