using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pdk.CodeFixes;

/// <summary>Writes into the baseline of a contract what the build would write; what has shipped stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BaselineUpdateFix)), Shared]
public sealed class BaselineUpdateFix() : EditFix(Rules.BaselineOutOfDate)
{
    // Of two files with one name nobody knows which is right.
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation) =>
        Task.FromResult(
            suggestion is not null
            && BaselineName.Of(suggestion) is var name
            && document.Project.AdditionalDocuments.Where(file => Path.GetFileName(file.FilePath) == name).ToArray() is [{ FilePath: { } path }]
                ? new Edit("Pdk.UpdateBaseline", $"Update the ABI baseline '{name}'") { File = new FileText(document.Project.Id, path, suggestion) }
                : null);
}
