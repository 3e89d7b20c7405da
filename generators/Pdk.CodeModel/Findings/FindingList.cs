using Microsoft.CodeAnalysis;
using Pdk.Abi;

namespace Pdk.CodeModel.Findings;

/// <summary>Collects findings while something is parsed.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    /// <summary>The first message; null if nothing was found.</summary>
    internal string? Refusal => _findings.Count == 0 ? null : _findings[0].Message;

    internal void Add(FindingKind kind, ISymbol symbol, string message) =>
        _findings.Add(new Finding(kind, message, SourceLocation.Of(symbol)));

    internal AbiList<Finding> ToAbiList() => _findings.ToAbiList();
}
