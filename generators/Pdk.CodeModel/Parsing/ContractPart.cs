using Microsoft.CodeAnalysis;
using Pdk.Abi;

namespace Pdk.CodeModel.Parsing;

/// <summary>A contract by itself, while what reaches it is parsed.</summary>
/// <param name="Abi">Its ABI, without what it references; null if it was refused, or while its source is typed.</param>
/// <param name="Refusal">Why it cannot cross; null if it can.</param>
/// <param name="IsOurs">Whether it is one of this compilation.</param>
/// <param name="Named">The contracts that its slots name, by id.</param>
/// <param name="Bases">The contracts that it inherits, by id.</param>
internal sealed record ContractPart(
    AbiContract? Abi,
    string? Refusal,
    bool IsOurs,
    IReadOnlyDictionary<string, INamedTypeSymbol> Named,
    IReadOnlyDictionary<string, INamedTypeSymbol> Bases)
{
    /// <summary>Of a closure the generic contract, whose slots are in the same order; null for others.</summary>
    internal AbiContract? Definition { get; init; }
}
