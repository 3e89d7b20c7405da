using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Analyzers;

/// <summary>What is wrong with a compilation's contracts, by the type that it is written in.</summary>
/// <remarks>
/// An editor mends only what is reported while the type it stands in is looked at, and a struct, an enum or a type around
/// a contract does not know of the contract. So all contracts are parsed as soon as the first type is looked at.
/// </remarks>
internal sealed class ContractFindings
{
    private readonly FindingReporter _reporter;
    private readonly ILookup<(SyntaxTree? Tree, int Start), Finding> _findings;

    private readonly Dictionary<INamedTypeSymbol, AbiList<Finding>> _differences = new(SymbolEqualityComparer.Default);

    internal ContractFindings(Compilation compilation, WellKnownTypes types, BaselineSet baselines, FindingReporter reporter)
    {
        _reporter = reporter;
        List<(INamedTypeSymbol Contract, Finding Finding)> all = [];
        foreach (INamedTypeSymbol contract in compilation.Assembly.GlobalNamespace.AllTypes().Where(types.IsContract))
        {
            Parsed<ContractModel> parsed = ContractParser.ParseWithAdvice(contract, compilation, baselines, CancellationToken.None);
            Ids.Add(parsed.Model.Id, contract);
            _differences[contract] = parsed.Differences;
            all.AddRange(parsed.Findings.Concat(parsed.Advice).Select(finding => (contract, finding)));
        }

        // What several contracts reach is reported once.
        _findings = all.GroupBy(pair => pair.Finding).ToLookup(group => Owner(group.First().Contract, group.Key), group => group.Key);
    }

    internal IdList Ids { get; } = new();

    /// <summary>What a contract's baseline says otherwise; nothing for another type.</summary>
    internal AbiList<Finding> DifferencesOf(INamedTypeSymbol type) => _differences.TryGetValue(type, out AbiList<Finding> found) ? found : default;

    /// <summary>Reports what is written in a type, but not in one inside it.</summary>
    internal void Report(INamedTypeSymbol type, Action<Diagnostic> report)
    {
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            foreach (Finding finding in _findings[(declaration.SyntaxTree, declaration.Span.Start)])
            {
                _reporter.Report(finding, type, report);
            }
        }
    }

    private (SyntaxTree? Tree, int Start) Owner(INamedTypeSymbol contract, Finding finding)
    {
        Location location = _reporter.Locate(finding.Location) ?? contract.FirstLocation();
        SyntaxNode? owner = location.SourceTree?.GetRoot().FindNode(location.SourceSpan).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        return (owner?.SyntaxTree, owner?.SpanStart ?? 0);
    }
}
