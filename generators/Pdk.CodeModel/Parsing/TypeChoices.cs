using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>The types of which one may take the place of another that does not cross; what is right, only a person knows.</summary>
internal static class TypeChoices
{
    private const int MaxStructs = 4;

    internal static Suggestion? For(ITypeSymbol type, ISymbol place, TypeClassifier classifier)
    {
        string[] choices = [.. Of(type, place, classifier)];
        return choices.Length == 0 ? null : new Suggestion(string.Join("|", choices), IsChoice: true);
    }

    private static IEnumerable<string> Of(ITypeSymbol type, ISymbol place, TypeClassifier classifier)
    {
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
        {
            return [.. Structs(place), Text(type), TypeSuggestions.Sequence("byte", type, place)];
        }

        if (CollectionTypes.Find(type) is { Items: [var element] })
        {
            return ForElement(element) is { } other ? [OfElement(type, other)] : [];
        }

        return type.OriginalDefinition.FullName() switch
        {
            "System.Collections.Generic.KeyValuePair<TKey, TValue>" when Arguments(type).All(classifier.CanBeElement) =>
                [$"({string.Join(", ", Arguments(type).Select(argument => argument.Qualified()))})"],
            "System.EventHandler" => [Null("global::System.Action", type)],
            "System.EventHandler<TEventArgs>" when classifier.CanBeElement(Arguments(type)[0]) =>
                [Null($"global::System.Action<{Arguments(type)[0].Qualified()}>", type)],
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" when place is IMethodSymbol or IParameterSymbol => ["void~when it is done"],
            "System.Threading.Tasks.Task<TResult>" or "System.Threading.Tasks.ValueTask<TResult>" =>
                [$"{Arguments(type)[0].Qualified()}~when it is done"],
            _ => [],
        };
    }

    private static ITypeSymbol[] Arguments(ITypeSymbol type) => [.. ((INamedTypeSymbol)type).TypeArguments];

    // The element is to blame, and the collection stays.
    private static string? ForElement(ITypeSymbol element) => element switch
    {
        { SpecialType: SpecialType.System_Object } => Text(element),
        { Name: "Stream" or "MemoryStream" } => Null("byte[]", element),
        _ => null,
    };

    private static string OfElement(ITypeSymbol type, string element) => Null(
        type is IArrayTypeSymbol ? $"{element}[]" : $"global::{type.BareName()}<{element}>", type);

    private static string Null(string name, ITypeSymbol type) =>
        name + (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "?" : "");

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
