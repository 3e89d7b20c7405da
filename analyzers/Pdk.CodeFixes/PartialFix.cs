using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pdk.CodeFixes;

/// <summary>Makes a contract, and the types around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix)), Shared]
public sealed class PartialFix() : EditFix(Rules.ContractNotPartial)
{
    internal override async Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        if (node is not TypeDeclarationSyntax declaration
            || await declaration.SymbolAsync(document, cancellation).ConfigureAwait(false) is not { } type)
        {
            return null;
        }

        return new Edit(
            "Pdk.Partial",
            $"Make '{type.Name}' partial",
            type.AndTypesAround()
                .SelectMany(part => part.Parts(cancellation))
                .Where(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Select(part => Change.Of(part, AddPartial)));
    }

    private static TypeDeclarationSyntax AddPartial(TypeDeclarationSyntax declaration) =>
        declaration.Modify(modifiers => [.. modifiers, SyntaxExtensions.Modifier(SyntaxKind.PartialKeyword)]);
}
