using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pdk.CodeFixes;

/// <summary>Makes a SemVer text of a plugin's version.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VersionFix)), Shared]
public sealed class VersionFix() : EditFix(Rules.PluginVersion)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation) =>
        Task.FromResult(node.Replace("version", 1, suggestion));
}
