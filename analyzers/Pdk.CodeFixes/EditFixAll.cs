using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pdk.CodeFixes;

/// <summary>Makes the edits of many diagnostics together.</summary>
/// <remarks>
/// The one that Roslyn brings makes each alone and merges the texts, which loses edits where two change the same lines:
/// several members may blame one struct, and nested contracts the types around them.
/// </remarks>
internal sealed class EditFixAll : FixAllProvider
{
    internal static EditFixAll Instance { get; } = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        EditFix fix = (EditFix)fixAllContext.CodeFixProvider;
        List<Edit> edits = [];

        // "dotnet format" asks without a key if the first of its diagnostics has no fix, or is older than its last edit.
        string? key = fixAllContext.CodeActionEquivalenceKey;
        foreach (Diagnostic diagnostic in await FindAsync(fixAllContext).ConfigureAwait(false))
        {
            if (await fix.ProposeAsync(fixAllContext.Solution, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } edit
                && edit.Key == (key ??= edit.Key))
            {
                edits.Add(edit);
            }
        }

        return edits.Count == 0 ? null : CodeAction.Create(
            edits[0].Title, cancellation => EditFix.ApplyAsync(fixAllContext.Solution, edits, cancellation), key);
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                ImmutableArray<Diagnostic>[] all = await Task.WhenAll(context.Solution.Projects.Select(context.GetAllDiagnosticsAsync)).ConfigureAwait(false);
                return all.SelectMany(diagnostics => diagnostics);
            default:
                return [];
        }
    }
}
