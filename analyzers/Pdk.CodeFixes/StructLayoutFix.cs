using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Lays a struct out as its fields stand, not as the runtime likes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StructLayoutFix)), Shared]
public sealed class StructLayoutFix() : EditFix(Rules.StructLayout)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation) =>
        Task.FromResult(
            suggestion is not null && node.FirstAncestorOrSelf<AttributeSyntax>()?.ArgumentList?.Arguments.FirstOrDefault() is { NameEquals: null } argument
                ? new Edit("Pdk.StructLayout", $"Use LayoutKind.{suggestion}", Change.Of(argument.Expression, expression => Layout(expression, suggestion)))
                : null);

    private static ExpressionSyntax Layout(ExpressionSyntax old, string kind) =>
        ParseExpression($"global::System.Runtime.InteropServices.LayoutKind.{kind}").WithTriviaFrom(old).AsNew();
}
