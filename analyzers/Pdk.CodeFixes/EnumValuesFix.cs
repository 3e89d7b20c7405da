using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Writes the underlying type of an enum, and the values that its names have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnumValuesFix)), Shared]
public sealed class EnumValuesFix() : EditFix(Rules.EnumValues)
{
    internal override Task<Edit?> ProposeAsync(SyntaxNode node, string? suggestion, Document document, CancellationToken cancellation)
    {
        if (suggestion is null || node is not EnumDeclarationSyntax declaration)
        {
            return Task.FromResult<Edit?>(null);
        }

        // The underlying type, then the names with their values: "int;A=0,B=1".
        string[] parts = suggestion.Split(';');
        Dictionary<string, string> values = parts[1].Split([','], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .GroupBy(pair => pair[0])
            .ToDictionary(same => same.Key, same => same.First()[1]);
        return Task.FromResult<Edit?>(new Edit(
            "Pdk.EnumValues",
            $"Write the underlying type and the values of '{declaration.Identifier.ValueText}'",
            Change.Of(declaration, old => Write(old, parts[0], values))));
    }

    private static EnumDeclarationSyntax Write(EnumDeclarationSyntax declaration, string underlying, Dictionary<string, string> values)
    {
        EnumDeclarationSyntax written = declaration.ReplaceNodes(
            declaration.Members.Where(member => member.EqualsValue is null && values.ContainsKey(member.Identifier.ValueText)),
            (_, member) => Write(member, values[member.Identifier.ValueText]));
        if (written.BaseList is not null)
        {
            return written;
        }

        // What stood behind the name stands behind the type.
        BaseListSyntax list = BaseList(SingletonSeparatedList<BaseTypeSyntax>(SimpleBaseType(ParseTypeName(underlying))));
        return written
            .WithIdentifier(written.Identifier.WithTrailingTrivia(Space))
            .WithBaseList(list.NormalizeWhitespace().WithTrailingTrivia(written.Identifier.TrailingTrivia));
    }

    private static EnumMemberDeclarationSyntax Write(EnumMemberDeclarationSyntax member, string value) => member
        .WithIdentifier(member.Identifier.WithTrailingTrivia(Space))
        .WithEqualsValue(EqualsValueClause(
            Token(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EqualsToken).WithTrailingTrivia(Space),
            ParseExpression(value).WithTrailingTrivia(member.Identifier.TrailingTrivia)));
}
