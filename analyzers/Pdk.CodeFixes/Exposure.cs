using Microsoft.CodeAnalysis;

namespace Pdk.CodeFixes;

/// <summary>Whether a class that becomes internal would show types that stay hidden, which C# does not allow.</summary>
internal static class Exposure
{
    /// <summary>Whether generated code cannot see a type by itself.</summary>
    internal static bool IsHidden(INamedTypeSymbol type) =>
        type.IsFileLocal || type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>Whether the class or one around it shows a type that does not become internal with it.</summary>
    internal static bool Shows(INamedTypeSymbol type)
    {
        HashSet<ISymbol> changed = new(type.AndTypesAround(), SymbolEqualityComparer.Default);
        return type.AndTypesAround().Where(IsHidden).Any(part => Shows(part, changed, isPrivate: false));
    }

    private static bool Shows(INamedTypeSymbol type, HashSet<ISymbol> changed, bool isPrivate) =>
        Hides(type.BaseType, changed, isPrivate)
        || type.GetMembers().Where(member => !member.IsImplicitlyDeclared).Any(member => ShowsIn(member, changed, isPrivate || member.DeclaredAccessibility == Accessibility.Private));

    private static bool ShowsIn(ISymbol member, HashSet<ISymbol> changed, bool isPrivate) =>
        member is INamedTypeSymbol { TypeKind: not TypeKind.Delegate } nested
            ? Shows(nested, changed, isPrivate)
            : Types(member).Any(shown => Hides(shown, changed, isPrivate));

    private static IEnumerable<ITypeSymbol> Types(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        IFieldSymbol field => [field.Type],
        IEventSymbol raised => [raised.Type],
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => Types(invoke),
        _ => [],
    };

    // Only types of a file may not stand in private members either.
    private static bool Hides(ITypeSymbol? type, HashSet<ISymbol> changed, bool isPrivate) => type switch
    {
        IArrayTypeSymbol array => Hides(array.ElementType, changed, isPrivate),
        IPointerTypeSymbol pointer => Hides(pointer.PointedAtType, changed, isPrivate),
        INamedTypeSymbol named => named.AndTypesAround().Any(part => (part.IsFileLocal || (!isPrivate && IsHidden(part))) && !changed.Contains(part.OriginalDefinition))
            || named.TypeArguments.Any(argument => Hides(argument, changed, isPrivate)),
        _ => false,
    };
}
