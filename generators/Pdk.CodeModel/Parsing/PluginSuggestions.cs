using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>The edits that let generated code make an object of a plugin class.</summary>
public static class PluginSuggestions
{
    /// <summary>The class need not be abstract.</summary>
    public const string NotAbstract = "concrete";

    /// <summary>The class, and what is around it, is to be internal.</summary>
    public const string Reachable = "internal";

    /// <summary>A constructor is to be added behind the one at the suggestion's place.</summary>
    public const string NewConstructor = "new";

    /// <summary>The constructor at the suggestion's place is to be public.</summary>
    public const string PublicConstructor = "public";

    /// <summary>For an abstract class: what has no member without a body can do without the word.</summary>
    internal static Suggestion? Concrete(INamedTypeSymbol type) =>
        type.IsStatic || HasAbstractMembers(type) ? null : new Suggestion(NotAbstract);

    /// <summary>For a class without a constructor to call. One that would have to pass something on is for a person to write.</summary>
    internal static Suggestion? Constructor(INamedTypeSymbol type, Compilation compilation)
    {
        IMethodSymbol[] written = [.. type.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared)];
        if (written.FirstOrDefault(constructor => constructor.Parameters.Length == 0) is { } hidden)
        {
            return new Suggestion(PublicConstructor, SourceLocation.Of(hidden));
        }

        bool baseCanBeMade = type.BaseType is { } inherited && inherited.InstanceConstructors.Any(constructor =>
            constructor.Parameters.Length == 0 && compilation.IsSymbolAccessibleWithin(constructor, type));
        return written.Length > 0 && baseCanBeMade && !written.Any(IsPrimary) ? new Suggestion(NewConstructor, SourceLocation.Of(written[0])) : null;
    }

    // A primary constructor stands where its class does, and any other must call it.
    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.Locations.Intersect(constructor.ContainingType.Locations).Any();

    private static bool HasAbstractMembers(INamedTypeSymbol type)
    {
        HashSet<ISymbol> overridden = new(SymbolEqualityComparer.Default);
        for (INamedTypeSymbol? part = type; part is not null; part = part.BaseType)
        {
            foreach (IMethodSymbol method in part.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.IsAbstract && !overridden.Contains(method.OriginalDefinition))
                {
                    return true;
                }

                if (method.OverriddenMethod is { } below)
                {
                    overridden.Add(below.OriginalDefinition);
                }
            }
        }

        return false;
    }
}
