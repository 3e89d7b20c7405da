using Microsoft.CodeAnalysis;
using Pdk.Abi;

namespace Pdk.CodeModel.Findings;

/// <summary>Collects findings while something is parsed.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _advice = [];
    private readonly List<Finding> _differences = [];

    /// <summary>The first message; null if nothing was found.</summary>
    internal string? Refusal => _findings.Count == 0 ? null : _findings[0].Message;

    internal void Add(FindingKind kind, ISymbol symbol, string message, Suggestion? suggestion = null) =>
        _findings.Add(new Finding(kind, message, SourceLocation.Of(symbol)) { Suggestion = suggestion });

    /// <summary>Adds what is worth a look and refuses nothing.</summary>
    internal void Advise(FindingKind kind, ISymbol symbol, string message, Suggestion? suggestion = null) =>
        _advice.Add(new Finding(kind, message, SourceLocation.Of(symbol)) { Suggestion = suggestion });

    /// <summary>Adds what the contract's baseline says otherwise.</summary>
    internal void Differ(FindingKind kind, ISymbol symbol, string message, Suggestion? suggestion = null) =>
        _differences.Add(new Finding(kind, message, SourceLocation.Of(symbol)) { Suggestion = suggestion });

    internal Parsed<T> ToParsed<T>(T model)
        where T : IEquatable<T> =>
        new(model, ToAbiList()) { Advice = _advice.ToAbiList(), Differences = _differences.ToAbiList() };

    internal AbiList<Finding> ToAbiList() => _findings.ToAbiList();
}
