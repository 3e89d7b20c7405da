using Microsoft.CodeAnalysis;

namespace Pdk.CodeModel.Parsing;

/// <summary>Finds the closures of generic contracts that an assembly has to write.</summary>
public static class ClosureFinder
{
    // A contract that names ever larger closures of itself would have no end.
    private const int MaxDepth = 8;

    /// <summary>The closures that types implement, inherit or name in their members, and those that these need in turn.</summary>
    /// <param name="sites">Plugin classes, contracts and closures.</param>
    /// <returns>The closures, each once; one whose arguments may be null beside the one whose may not.</returns>
    public static IEnumerable<INamedTypeSymbol> Find(IEnumerable<INamedTypeSymbol> sites)
    {
        HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.IncludeNullability);
        Queue<INamedTypeSymbol> open = new(sites);
        while (open.Count > 0)
        {
            // Where it may be null, it is the same closure.
            INamedTypeSymbol site = (INamedTypeSymbol)open.Dequeue().WithNullableAnnotation(NullableAnnotation.NotAnnotated);
            if (!seen.Add(site))
            {
                continue;
            }

            if (IsClosure(site))
            {
                yield return site;
            }

            foreach (INamedTypeSymbol found in site.AllInterfaces.Concat(site.TypeKind == TypeKind.Interface ? Named(site) : []).Where(IsClosure))
            {
                open.Enqueue(found);
            }
        }
    }

    /// <summary>Whether a type is a generic contract with its type arguments.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True for <c>ISource&lt;int&gt;</c>, not for <c>ISource&lt;T&gt;</c>.</returns>
    public static bool IsClosure(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Interface, IsGenericType: true }
        && !OpenTypes.IsOpen(type)
        && Depth(type) <= MaxDepth
        && type.Attribute(WellKnownNames.PluginContractAttribute) is not null;

    /// <summary>Whether code anywhere in an assembly can name a type and all that it is made of.</summary>
    internal static bool CanName(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => CanName(array.ElementType, compilation),
        INamedTypeSymbol named => !named.IsFileLocal
            && compilation.IsSymbolAccessibleWithin(named.OriginalDefinition, compilation.Assembly)
            && named.TypeArguments.All(argument => CanName(argument, compilation))
            && (named.ContainingType is null || CanName(named.ContainingType, compilation)),
        _ => false,
    };

    // What a contract's members hand over: an object of such a type is called through the closure's code.
    private static IEnumerable<INamedTypeSymbol> Named(INamedTypeSymbol contract) => contract.GetMembers()
        .OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType))
        .SelectMany(new PartFinder().Find);

    private static int Depth(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Depth(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Select(Depth).DefaultIfEmpty(0).Max() + 1,
        _ => 1,
    };
}
