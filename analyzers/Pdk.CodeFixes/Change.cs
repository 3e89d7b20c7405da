using Microsoft.CodeAnalysis;

namespace Pdk.CodeFixes;

/// <summary>What becomes of a piece of source.</summary>
/// <param name="Node">The piece.</param>
/// <param name="Apply">Makes the new one; what it gets may hold other changes already.</param>
internal sealed record Change(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Apply)
{
    /// <summary>What of the node is changed, if several edits may change it; null for all of it.</summary>
    internal string? Part { get; init; }

    /// <summary>A change of a node of a known type.</summary>
    internal static Change Of<T>(T node, Func<T, SyntaxNode> apply)
        where T : SyntaxNode => new(node, current => apply((T)current));
}
