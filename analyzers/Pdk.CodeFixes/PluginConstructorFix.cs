using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.CodeModel.Parsing;

namespace Pdk.CodeFixes;

/// <summary>Gives a plugin class a public constructor without parameters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PluginConstructorFix)), Shared]
public sealed class PluginConstructorFix() : EditFix(Rules.PluginConstructor)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation) =>
        Task.FromResult((node, suggestion) switch
        {
            (ConstructorDeclarationSyntax constructor, PluginSuggestions.PublicConstructor) => new Edit(
                "Pdk.PublicConstructor",
                "Make the parameterless constructor public",
                Change.Of(constructor, MakePublic)),
            (ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type } constructor, PluginSuggestions.NewConstructor) => new Edit(
                "Pdk.NewConstructor",
                "Add a public parameterless constructor",
                Change.Of(type, old => Add(old, type.Members.IndexOf(constructor)))),
            _ => null,
        });

    private static ConstructorDeclarationSyntax MakePublic(ConstructorDeclarationSyntax constructor) =>
        constructor.Modify(modifiers => [SyntaxExtensions.Modifier(SyntaxKind.PublicKeyword), .. modifiers.Where(modifier => !SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))]);

    private static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, int index) =>
        type.WithMembers(type.Members.InsertBehind(index, $"public {type.Identifier.Text}()\n{{\n}}", withBlankLine: true));
}
