using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Replaces the type of a parameter or result by the one that crosses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CrossableTypeFix)), Shared]
public sealed class CrossableTypeFix() : EditFix(Rules.TypeCannotCross, Rules.SpanPlace)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        Change? change = (node, suggestion) switch
        {
            (_, null) => null,
            (ParameterSyntax parameter, _) => Change.Of(parameter, old => Replace(old, suggestion)),
            (MethodDeclarationSyntax method, _) => Change.Of(method.ReturnType, old => Type(old, suggestion)),
            _ => null,
        };
        return Task.FromResult(change is null ? null : new Edit("Pdk.CrossableType", $"Use '{Short(suggestion!)}'", change));
    }

    // A span crosses by value.
    private static ParameterSyntax Replace(ParameterSyntax parameter, string type)
    {
        ParameterSyntax replaced = parameter.WithType(Type(parameter.Type!, type));
        return type.Contains("Span<")
            ? replaced
                .WithModifiers(TokenList(parameter.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.InKeyword) && !modifier.IsKind(SyntaxKind.RefKeyword) && !modifier.IsKind(SyntaxKind.ReadOnlyKeyword))))
                .WithLeadingTrivia(parameter.GetLeadingTrivia())
            : replaced;
    }

    private static TypeSyntax Type(TypeSyntax old, string type) => ParseTypeName(type).WithTriviaFrom(old).AsNew();

    private static string Short(string type) => type.Replace("global::System.", "").Replace("global::", "");
}
