using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Pdk.CodeFixes;

/// <summary>A code fix that offers the one edit for a diagnostic, and those of many at once, or several to choose from.</summary>
/// <param name="rules">The rules whose diagnostics it fixes.</param>
public abstract class EditFix(params DiagnosticDescriptor[] rules) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. rules.Select(rule => rule.Id)];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EditFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Edit? only = await ProposeAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false);
            IEnumerable<Edit> edits = only is null
                ? await ChooseAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false)
                : [only];
            foreach (Edit edit in edits)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellation => ApplyAsync(solution, [edit], cancellation), edit.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The edit for a diagnostic.</summary>
    /// <param name="node">Where the edit belongs: at the diagnostic, or at the place that it names.</param>
    /// <param name="suggestion">What the diagnostic suggests to write.</param>
    /// <param name="document">The node's document.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The edit; null if none is surely right.</returns>
    internal abstract Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation);

    /// <summary>The edits of which a person has to choose one. Fix All leaves them out, and so does a formatter.</summary>
    /// <param name="node">What the diagnostic is at.</param>
    /// <param name="choices">What the diagnostic offers.</param>
    /// <returns>The edits.</returns>
    internal virtual IEnumerable<Edit> Choose(SyntaxNode node, string choices) => [];

    private async Task<IEnumerable<Edit>> ChooseAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.Properties.TryGetValue(FindingReporter.Choices, out string? choices) && choices is not null
        && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            ? Choose(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), choices)
            : [];

    internal async Task<Edit?> ProposeAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        Location place = diagnostic.AdditionalLocations is [var named, ..] ? named : diagnostic.Location;
        if (solution.GetDocument(place.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        diagnostic.Properties.TryGetValue(FindingReporter.Suggestion, out string? suggestion);
        return await ProposeAsync(root.FindNode(place.SourceSpan, getInnermostNodeForTie: true), suggestion, document, cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes edits in any number of documents, each node, or part of it, and each file once.</summary>
    internal static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<Edit> edits, CancellationToken cancellation)
    {
        SolutionEditor editor = new(solution);
        foreach (Change change in edits.SelectMany(edit => edit.Changes).GroupBy(change => (change.Node, change.Part)).Select(group => group.First()))
        {
            DocumentEditor document = await editor.GetDocumentEditorAsync(solution.GetDocumentId(change.Node.SyntaxTree), cancellation).ConfigureAwait(false);
            document.ReplaceNode(change.Node, (current, _) => change.Apply(current));
        }

        return edits.Select(edit => edit.File).OfType<FileText>()
            .GroupBy(file => file.Path).Select(group => group.First())
            .Aggregate(editor.GetChangedSolution(), (changed, file) => file.WriteTo(changed));
    }
}
