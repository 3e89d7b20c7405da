using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <summary>The ids of a compilation's contracts, or of its plugins, which no two may share.</summary>
internal sealed class IdList
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _ids = new(SymbolEqualityComparer.Default);

    internal void Add(string id, INamedTypeSymbol type) => _ids[type] = id;

    /// <summary>Reports each type whose id one of a lesser name has: the generator keeps the first in this order.</summary>
    internal void ReportTwice(DiagnosticDescriptor rule, Action<Diagnostic> report)
    {
        foreach (IGrouping<string, KeyValuePair<INamedTypeSymbol, string>> group in _ids.GroupBy(pair => pair.Value, StringComparer.Ordinal))
        {
            INamedTypeSymbol[] types = [.. group.Select(pair => pair.Key).OrderBy(Name, StringComparer.Ordinal)];
            foreach (INamedTypeSymbol later in types.Skip(1))
            {
                report(Diagnostic.Create(rule, later.FirstLocation(), types[0].Name, later.Name, group.Key));
            }
        }
    }

    /// <summary>The type of each id; of several with one id the first.</summary>
    internal IReadOnlyDictionary<string, INamedTypeSymbol> ById() => _ids
        .GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderBy(Name, StringComparer.Ordinal).First(), StringComparer.Ordinal);

    private static string Name(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
