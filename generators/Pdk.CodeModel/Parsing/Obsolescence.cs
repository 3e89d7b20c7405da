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

    /// <summary>Whether a class or struct of data, or what it is made of and made by, is obsolete.</summary>
    internal static bool OfData(INamedTypeSymbol data, IEnumerable<DataMember> members) =>
        OfType(data) || data.InstanceConstructors.Any(IsMarked) || members.Any(member => IsMarked(member.Symbol) || OfType(member.Type));

    /// <summary>Whether a type, or one that it is made of, is obsolete; of a delegate also what it takes and answers.</summary>
    internal static bool OfType(ITypeSymbol type) => OfType(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    // A delegate may name itself.
    private static bool OfType(ITypeSymbol type, HashSet<ITypeSymbol> seen) => type switch
    {
        IArrayTypeSymbol array => OfType(array.ElementType, seen),
        INamedTypeSymbol named => IsMarked(named)
            || named.TypeArguments.Any(argument => OfType(argument, seen))
            || (named.ContainingType is { } containing && OfType(containing, seen))
            || (named.DelegateInvokeMethod is { } invoke && seen.Add(named) && (OfType(invoke.ReturnType, seen) || invoke.Parameters.Any(parameter => OfType(parameter.Type, seen)))),
        _ => false,
    };

    private static bool IsMarked(ISymbol symbol) => symbol.Attribute(WellKnownNames.ObsoleteAttribute) is not null;
}
