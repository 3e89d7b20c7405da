using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>The types of which one may take the place of another that does not cross; what is right, only a person knows.</summary>
internal static class TypeChoices
{
    private const int MaxStructs = 4;

    internal static Suggestion? For(ITypeSymbol type, ISymbol place)
    {
        string[] choices = [.. Of(type, place)];
        return choices.Length == 0 ? null : new Suggestion(string.Join("|", choices), IsChoice: true);
    }

    private static IEnumerable<string> Of(ITypeSymbol type, ISymbol place)
    {
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
        {
            return [.. Structs(place), Text(type), TypeSuggestions.Sequence("byte", type, place)];
        }

        if (TypeSuggestions.ElementOf(type) is { } element)
        {
            return place is IPropertySymbol ? [] : ForEach(element, place);
        }

        return type.OriginalDefinition.FullName() switch
        {
            "System.Collections.Generic.KeyValuePair<TKey, TValue>" when type.IsUnmanagedType =>
                [$"({string.Join(", ", ((INamedTypeSymbol)type).TypeArguments.Select(argument => argument.Qualified()))})"],
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" when place is not IPropertySymbol => ["void~when it is done"],
            "System.Threading.Tasks.Task<TResult>" or "System.Threading.Tasks.ValueTask<TResult>" =>
                [$"{((INamedTypeSymbol)type).TypeArguments[0].Qualified()}~when it is done"],
            _ => [],
        };
    }

    // A collection of what is no plain data crosses element by element.
    private static IEnumerable<string> ForEach(ITypeSymbol element, ISymbol place) => element switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => [Text(element) + "~one call for each"],
        { Name: "Stream" or "MemoryStream" } => [TypeSuggestions.Sequence("byte", element, place) + "~one call for each"],
        _ => [],
    };

    private static string Text(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated ? "string?" : "string";

    // The data types that stand beside the contract.
    private static IEnumerable<string> Structs(ISymbol place) => place.ContainingType is { } contract
        && (place is IMethodSymbol or IPropertySymbol || place.ContainingSymbol is IMethodSymbol or IPropertySymbol)
            ? contract.ContainingNamespace.GetTypeMembers()
                .Where(type => type is { TypeKind: TypeKind.Struct, IsUnmanagedType: true, IsGenericType: false, IsRefLikeType: false, DeclaringSyntaxReferences.Length: > 0 })
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Take(MaxStructs)
                .Select(type => type.Qualified())
            : [];
}
