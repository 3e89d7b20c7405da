using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Disposes what a variable holds at the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsingFix)), Shared]
public sealed class UsingFix() : EditFix(Rules.NotDisposed)
{
    // In a switch section C# allows no such declaration, and of several variables in one each would be disposed.
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation) =>
        Task.FromResult(
            suggestion is not null && node.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { Parent: not SwitchSectionSyntax, Declaration.Variables: [var variable] } declaration && variable == node
                ? new Edit("Pdk.Using", $"Declare '{variable.Identifier.ValueText}' with 'using'", Change.Of(declaration, AddUsing))
                : null);

    private static LocalDeclarationStatementSyntax AddUsing(LocalDeclarationStatementSyntax declaration) => declaration
        .WithoutLeadingTrivia()
        .WithUsingKeyword(Token(SyntaxKind.UsingKeyword).WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(Space));
}
