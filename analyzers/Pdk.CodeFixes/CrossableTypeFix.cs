using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Pdk.CodeFixes;

/// <summary>Replaces the type of a parameter, property or result by the one that crosses, or by one of those that may.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CrossableTypeFix)), Shared]
public sealed class CrossableTypeFix() : EditFix(Rules.TypeCannotCross, Rules.SpanPlace, Rules.StructHidden)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        Change? change = suggestion is null ? null : TypeReplacement.At(node, suggestion);
        return Task.FromResult(change is null ? null : new Edit("Pdk.CrossableType", $"Use '{TypeReplacement.Short(suggestion!)}'", change));
    }

    internal override IEnumerable<Edit> Choose(SyntaxNode node, string choices)
    {
        foreach (string choice in choices.Split('|'))
        {
            string[] parts = choice.Split('~');
            if (TypeReplacement.At(node, parts[0]) is { } change)
            {
                string note = parts.Length > 1 ? $", {parts[1]}" : "";
                yield return new Edit($"Pdk.TypeChoice.{parts[0]}", $"Use '{TypeReplacement.Short(parts[0])}'{note}", change);
            }
        }
    }
}
