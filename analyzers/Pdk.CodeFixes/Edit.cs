using System.Collections.Immutable;

namespace Pdk.CodeFixes;

/// <summary>What a code fix offers for a diagnostic.</summary>
/// <param name="Key">What the edits of one Fix All have in common.</param>
/// <param name="Title">What it does, in plain words.</param>
/// <param name="Changes">The changes, each of another node.</param>
internal sealed record Edit(string Key, string Title, ImmutableArray<Change> Changes)
{
    internal Edit(string key, string title, params IEnumerable<Change> changes)
        : this(key, title, changes.ToImmutableArray())
    {
    }

    /// <summary>The file beside the source that it writes; null if it writes none.</summary>
    internal FileText? File { get; init; }
}
