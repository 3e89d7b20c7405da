using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pdk.CodeFixes;

/// <summary>Makes a valid id of the one that a contract or plugin has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdFix)), Shared]
public sealed class IdFix() : EditFix(Rules.ContractId, Rules.PluginId)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation) =>
        Task.FromResult(node.Replace("id", 0, suggestion));
}
