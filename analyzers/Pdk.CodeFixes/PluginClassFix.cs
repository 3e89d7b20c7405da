using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.CodeModel.Parsing;

namespace Pdk.CodeFixes;

/// <summary>Makes a plugin class one that generated code can make an object of.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PluginClassFix)), Shared]
public sealed class PluginClassFix() : EditFix(Rules.PluginClass)
{
    internal override async Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        if (suggestion is null
            || node is not TypeDeclarationSyntax declaration
            || await declaration.SymbolAsync(document, cancellation).ConfigureAwait(false) is not { } type)
        {
            return null;
        }

        return suggestion switch
        {
            PluginSuggestions.NotAbstract => new Edit(
                "Pdk.NotAbstract",
                $"Make '{type.Name}' a concrete class",
                type.Parts(cancellation).Where(part => part.Modifiers.Any(SyntaxKind.AbstractKeyword)).Select(part => Change.Of(part, MakeConcrete))),
            PluginSuggestions.Reachable when !Exposure.Shows(type) => new Edit(
                "Pdk.Internal",
                $"Make '{type.Name}' internal",
                type.AndTypesAround().Where(Exposure.IsHidden).SelectMany(part => part.Parts(cancellation)).Select(part => Change.Of(part, MakeInternal))),
            _ => null,
        };
    }

    private static TypeDeclarationSyntax MakeConcrete(TypeDeclarationSyntax declaration) =>
        declaration.Modify(modifiers => modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AbstractKeyword)));

    private static TypeDeclarationSyntax MakeInternal(TypeDeclarationSyntax declaration) =>
        declaration.Modify(modifiers => [SyntaxExtensions.Modifier(SyntaxKind.InternalKeyword), .. modifiers.Where(modifier => !SyntaxFacts.IsAccessibilityModifier(modifier.Kind()) && !modifier.IsKind(SyntaxKind.FileKeyword))]);
}
