using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>What of interfaces is written into the contracts made of them.</summary>
internal sealed record ContractChoice
{
    private readonly HashSet<string>? _contracts;
    private readonly HashSet<(string Contract, string Member)> _refused = [];

    private readonly HashSet<string> _generic = [];

    private ContractChoice(HashSet<string>? contracts) => _contracts = contracts;

    /// <summary>All there is.</summary>
    internal static ContractChoice Everything { get; } = new(contracts: null);

    /// <summary>What the package marks as an experiment and the contracts use: ids of diagnostics.</summary>
    internal IReadOnlyList<string> Experiments { get; init; } = [];

    /// <summary>Whether each contract has a plugin class.</summary>
    internal bool HasPlugins => _contracts is not null;

    /// <summary>Only what crosses, with a plugin class for each contract; nothing that is generic, which no class implements as it is.</summary>
    /// <param name="contracts">All interfaces.</param>
    /// <param name="refusals">What was wrong with everything.</param>
    internal static ContractChoice Crossing(IReadOnlyList<INamedTypeSymbol> contracts, IEnumerable<Verdict> refusals)
    {
        ContractChoice choice = new([.. contracts.Where(type => !IsGeneric(type)).Select(ContractNames.InMetadata)]);
        choice._generic.UnionWith(contracts.Where(IsGeneric).Select(ContractNames.InMetadata));
        choice._refused.UnionWith(refusals.Select(refusal => (refusal.Contract, refusal.Member)));
        return choice;
    }

    /// <summary>Whether a contract inherits an interface.</summary>
    internal bool HasBase(INamedTypeSymbol inherited) =>
        _contracts is null || inherited.SpecialType == SpecialType.System_IDisposable || _contracts.Contains(ContractNames.InMetadata(inherited));

    /// <summary>The members that are written.</summary>
    internal IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member.DeclaredAccessibility == Accessibility.Public
        && MemberWriter.NameOf(member) is { } name
        && !_refused.Contains((ContractNames.InMetadata(type), name))
        && !TypesOf(member).Any(NamesGeneric));

    /// <summary>Whether a type or one around it has type parameters.</summary>
    internal static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.IsGenericType || IsGeneric(type.ContainingType));

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        IEventSymbol changed => [changed.Type],
        _ => [],
    };

    private bool NamesGeneric(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NamesGeneric(array.ElementType),
        INamedTypeSymbol named => _generic.Contains(ContractNames.InMetadata(named)) || named.TypeArguments.Any(NamesGeneric),
        _ => false,
    };
}
