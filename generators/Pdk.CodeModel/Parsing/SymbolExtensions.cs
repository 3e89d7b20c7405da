using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>What the parser asks of symbols.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat s_qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat s_bare = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.ExpandValueTuple | SymbolDisplayMiscellaneousOptions.ExpandNullable);

    private static readonly SymbolDisplayFormat s_identity = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>The type in C#, from <c>global::</c> on, with nullable annotations.</summary>
    internal static string Qualified(this ITypeSymbol type) => type.ToDisplayString(s_qualified);

    /// <summary>The same without annotations of null.</summary>
    internal static string Bare(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The same without the names of tuple items too: types of one identity are one to the runtime.</summary>
    internal static string Identity(this ITypeSymbol type) => type.ToDisplayString(s_identity);

    /// <summary>The type's name with its namespace and type parameters, no <c>global::</c>, no keywords.</summary>
    internal static string FullName(this ITypeSymbol type) => type.ToDisplayString(s_metadata);

    /// <summary>The same without type parameters.</summary>
    internal static string BareName(this ITypeSymbol type) => type.ToDisplayString(s_bare);

    /// <summary>The type for people, as short as it is clear.</summary>
    internal static string Short(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    internal static AttributeData? Attribute(this ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.FullName() == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>What says the version of a member: of an accessor its own attribute, or that of its property.</summary>
    internal static AttributeData? SinceAttribute(this IMethodSymbol member) =>
        member.Attribute(WellKnownNames.SinceAttribute) ?? member.AssociatedSymbol?.Attribute(WellKnownNames.SinceAttribute);

    /// <summary>Where a member stands for its reader: an accessor that is all of its property, <c>int Count => 1</c>, has no word of its own.</summary>
    internal static ISymbol Place(this IMethodSymbol member) =>
        member is { AssociatedSymbol: { } property, DeclaringSyntaxReferences: [var declaration] } && declaration.GetSyntax() is ArrowExpressionClauseSyntax
            ? property
            : member;

    /// <summary>A constructor argument; the default of its type if the source is incomplete.</summary>
    internal static T? Argument<T>(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index].Value is T value ? value : default;

    /// <summary>Whether code elsewhere in the same assembly can name the type.</summary>
    internal static bool IsReachable(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal) || part.IsFileLocal)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the type, or one around it, has type parameters.</summary>
    internal static bool IsGenericAnywhere(this INamedTypeSymbol type) =>
        type.TypeParameters.Length > 0 || (type.ContainingType is { } containing && containing.IsGenericAnywhere());

    internal static TypeName ToTypeName(this INamedTypeSymbol type)
    {
        List<string> containing = [];
        for (INamedTypeSymbol? part = type.ContainingType; part is not null; part = part.ContainingType)
        {
            containing.Insert(0, $"partial {part.Keyword()} {Identifiers.EscapeType(part.Name)}");
        }

        string space = type.ContainingNamespace is { IsGlobalNamespace: false } declared ? declared.ToDisplayString() : "";
        return new TypeName(space, containing.ToAbiList(), type.Name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }

    /// <summary>What a declaration of the type is called in C#.</summary>
    internal static string Keyword(this INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };
}
