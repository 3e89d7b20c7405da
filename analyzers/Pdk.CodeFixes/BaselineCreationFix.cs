using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pdk.CodeFixes;

/// <summary>Creates the baseline of a contract where the build would create it, with the same text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BaselineCreationFix)), Shared]
public sealed class BaselineCreationFix() : EditFix(Rules.BaselineMissing)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        Project project = document.Project;
        if (suggestion is null
            || project.FilePath is null
            || !CanAddFiles(project.Solution.Workspace)
            || BaselineName.Of(suggestion) is var name && project.AdditionalDocuments.Any(file => Path.GetFileName(file.FilePath) == name))
        {
            return Task.FromResult<Edit?>(null);
        }

        string folder = project.AnalyzerOptions.BaselineFolder();
        string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project.FilePath), folder, name));
        return Task.FromResult<Edit?>(new Edit("Pdk.CreateBaseline", $"Create the ABI baseline '{name}'")
        {
            File = new FileText(project.Id, path, suggestion) { Folders = Folders(folder) },
        });
    }

    // None outside of the project.
    private static string[] Folders(string folder) =>
        Path.IsPathRooted(folder) || folder.Contains("..") ? [] : folder.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    // "dotnet format" fails, or drops the file without a word. Editors that say no to this take the file all the same.
    private static bool CanAddFiles(Workspace workspace) =>
        workspace.Kind != WorkspaceKind.MSBuild || workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument);
}
