using Microsoft.CodeAnalysis;
using Pdk.Abi;

namespace Pdk.CodeModel.Parsing;

/// <summary>Types that name a type parameter of a generic contract.</summary>
internal static class OpenTypes
{
    /// <summary>Whether a type depends on a type parameter; of a pointer that does not matter.</summary>
    internal static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen) || (named.ContainingType is { } containing && IsOpen(containing)),
        _ => false,
    };

    /// <summary>The type with another one in place of each type parameter; null where that cannot be made.</summary>
    internal static ITypeSymbol? Close(ITypeSymbol type, ITypeSymbol argument, Compilation compilation)
    {
        if (!IsOpen(type))
        {
            return type;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Close(array.ElementType, argument, compilation) is { } element ? compilation.CreateArrayTypeSymbol(element, array.Rank) : null;
        }

        if (type is not INamedTypeSymbol named)
        {
            return type is ITypeParameterSymbol ? argument : null;
        }

        INamedTypeSymbol? definition = named.ContainingType is { } containing && IsOpen(containing)
            ? (Close(containing, argument, compilation) as INamedTypeSymbol)?.GetTypeMembers(named.Name, named.Arity).FirstOrDefault()
            : named.ConstructedFrom;
        ITypeSymbol?[] arguments = [.. named.TypeArguments.Select(part => Close(part, argument, compilation))];
        return arguments.Length == 0 ? definition
            : arguments.Contains(null, SymbolEqualityComparer.Default) ? null
            : definition?.Construct([.. arguments.OfType<ITypeSymbol>()]);
    }

    /// <summary>The type in the text of the generic contract, with <c>!T</c> for a type parameter.</summary>
    internal static AbiType Token(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => AbiType.Parameter(parameter.Name),
        IArrayTypeSymbol { IsSZArray: true } array => AbiType.Of("array", Token(array.ElementType)),
        INamedTypeSymbol named when Form(named) is { } form => AbiType.Of(form, Token(named.TypeArguments[0])),
        INamedTypeSymbol contract when TypeClassifier.IsContract(contract) =>
            TypeClassifier.HandleToken(contract, contract.Attribute(WellKnownNames.PluginContractAttribute)!),
        INamedTypeSymbol named when IsOpen(named) => new AbiType(named.BareName(), Arguments(named).ToAbiList()),
        _ => StructLayouts.Token(type),
    };

    private static IEnumerable<AbiType> Arguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } containing ? Arguments(containing) : []).Concat(type.TypeArguments.Select(Token));

    private static string? Form(INamedTypeSymbol type) => type.OriginalDefinition.FullName() switch
    {
        WellKnownNames.Span => "span",
        WellKnownNames.ReadOnlySpan => "view",
        _ => null,
    };
}
