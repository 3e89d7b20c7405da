using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pdk.CodeFixes;

/// <summary>What becomes of an additional file.</summary>
/// <param name="Project">The project that has it, or gets it.</param>
/// <param name="Path">The file.</param>
/// <param name="Text">All of its text.</param>
internal sealed record FileText(ProjectId Project, string Path, string Text)
{
    // As the build writes it: without a byte order mark.
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folders of the project that it stands in, where an editor shows a new one.</summary>
    internal IEnumerable<string> Folders { get; init; } = [];

    // In this project only: an editor makes the edit of a file once for each project that has it.
    internal Solution WriteTo(Solution solution)
    {
        SourceText text = SourceText.From(Text, s_encoding);
        return solution.GetProject(Project)!.AdditionalDocuments.FirstOrDefault(file => file.FilePath == Path) is { } known
            ? solution.WithAdditionalDocumentText(known.Id, text)
            : solution.AddAdditionalDocument(DocumentId.CreateNewId(Project), System.IO.Path.GetFileName(Path), text, Folders, Path);
    }
}
