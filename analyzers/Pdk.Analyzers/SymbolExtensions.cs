using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <summary>What analyzers ask of symbols.</summary>
internal static class SymbolExtensions
{
    internal static bool Is(this ISymbol? symbol, ISymbol? other) =>
        symbol is not null && SymbolEqualityComparer.Default.Equals(symbol, other);

    internal static bool Has(this ISymbol symbol, INamedTypeSymbol? attribute) => symbol.Find(attribute) is not null;

    internal static AttributeData? Find(this ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is not null)
        {
            foreach (AttributeData data in symbol.GetAttributes())
            {
                if (data.AttributeClass.Is(attribute))
                {
                    return data;
                }
            }
        }

        return null;
    }

    /// <summary>The name under which a method is exported by hand; null for one that is not.</summary>
    internal static string? EntryPoint(this IMethodSymbol method, WellKnownTypes types) =>
        method.Find(types.UnmanagedCallersOnly)?.NamedArguments.FirstOrDefault(argument => argument.Key == "EntryPoint").Value.Value as string;

    /// <summary>Whether a type is another one or derives from it.</summary>
    internal static bool IsOrInherits(this ITypeSymbol? type, INamedTypeSymbol? other)
    {
        for (ITypeSymbol? part = type; part is not null; part = part.BaseType)
        {
            if (part.Is(other))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool Implements(this ITypeSymbol type, INamedTypeSymbol contract) =>
        type.Is(contract) || type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default);

    /// <summary>All types of a namespace, and those inside them.</summary>
    internal static IEnumerable<INamedTypeSymbol> AllTypes(this INamespaceOrTypeSymbol container)
    {
        foreach (INamespaceOrTypeSymbol member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (INamedTypeSymbol inner in member.AllTypes())
            {
                yield return inner;
            }
        }
    }

    internal static Location FirstLocation(this ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;
}
