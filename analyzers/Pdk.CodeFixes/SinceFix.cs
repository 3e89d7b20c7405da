using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Gives a member the version of the members in front of it, or the one that its contract's baseline asks for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SinceFix)), Shared]
public sealed class SinceFix() : EditFix(Rules.Since, Rules.SinceOrder, Rules.BaselineSince)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        Change? change = (node, suggestion) switch
        {
            (_, null) => null,
            (AttributeSyntax attribute, _) when attribute.Argument("version", 0) is { } version =>
                Change.Of(version, old => ParseExpression(suggestion).WithTriviaFrom(old)),
            (MethodDeclarationSyntax or BasePropertyDeclarationSyntax, _) =>
                Change.Of((MemberDeclarationSyntax)node, old => old.AddAttribute($"global::Pdk.SinceAttribute({suggestion})")),
            (VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: EventFieldDeclarationSyntax changed } }, _) =>
                Change.Of(changed, old => old.AddAttribute($"global::Pdk.SinceAttribute({suggestion})")),
            (AccessorDeclarationSyntax accessor, _) =>
                Change.Of(accessor, old => old.AddAttribute($"global::Pdk.SinceAttribute({suggestion})")),
            _ => null,
        };
        return Task.FromResult(change is null ? null : new Edit("Pdk.Since", $"Say [Since({suggestion})]", change));
    }
}
