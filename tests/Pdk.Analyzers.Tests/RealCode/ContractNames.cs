using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>What the interfaces of a batch and the contracts made of them are called.</summary>
/// <param name="batch">The interfaces.</param>
internal sealed partial class ContractNames(IEnumerable<INamedTypeSymbol> batch)
{
    private const string Root = "Real";

    private static readonly SymbolDisplayFormat s_qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    private readonly Dictionary<string, string> _contracts = batch
        .GroupBy(type => type.ToDisplayString(s_qualified))
        .ToDictionary(same => same.Key, same => ContractOf(same.First()));

    /// <summary>The full name as metadata and reflection have it.</summary>
    internal static string InMetadata(INamedTypeSymbol type) =>
        type.ContainingType is { } containing ? $"{InMetadata(containing)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    /// <summary>The namespace of the contract.</summary>
    internal static string Namespace(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace
        ? Root
        : $"{Root}.{type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))}";

    /// <summary>The class that stands for the type around an interface.</summary>
    internal static string Around(INamedTypeSymbol containing) => containing.Name + "Nested";

    /// <summary>The contract's id.</summary>
    internal static string Id(INamedTypeSymbol type) => $"real.{NotOfId().Replace(InMetadata(type).Replace('+', '.'), "_")}";

    /// <summary>Bases or constraints in which the interfaces of the batch became the contracts made of them.</summary>
    internal string ToContracts(string types) => Qualified().Replace(types, match => _contracts.GetValueOrDefault(match.Value, match.Value));

    private static string ContractOf(INamedTypeSymbol type)
    {
        string path = "";
        for (INamedTypeSymbol? containing = type.ContainingType; containing is not null; containing = containing.ContainingType)
        {
            path = $"{Around(containing)}.{path}";
        }

        return $"global::{Namespace(type)}.{path}{type.Name}";
    }

    [GeneratedRegex(@"[^A-Za-z0-9_.\-]")]
    private static partial Regex NotOfId();

    [GeneratedRegex(@"global::[\w.@]+")]
    private static partial Regex Qualified();
}
