using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Edits of syntax that keep comments and layout.</summary>
internal static class SyntaxExtensions
{
    /// <summary>Asks for a node to be formatted, and its names to be made as short as the place allows.</summary>
    internal static T AsNew<T>(this T node)
        where T : SyntaxNode => node.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);

    /// <summary>Changes the modifiers of a declaration.</summary>
    internal static T Modify<T>(this T declaration, Func<IEnumerable<SyntaxToken>, IEnumerable<SyntaxToken>> change)
        where T : MemberDeclarationSyntax
    {
        SyntaxToken first = FirstToken(declaration);
        T bare = declaration.ReplaceToken(first, first.WithLeadingTrivia());
        T changed = (T)bare.WithModifiers(TokenList(change(bare.Modifiers)));
        SyntaxToken newFirst = FirstToken(changed);
        return changed.ReplaceToken(newFirst, newFirst.WithLeadingTrivia(first.LeadingTrivia));
    }

    /// <summary>A modifier, with a space behind it.</summary>
    internal static SyntaxToken Modifier(SyntaxKind kind) => Token(kind).WithTrailingTrivia(Space);

    /// <summary>Puts an attribute in front of a declaration, on a line of its own if the declaration ends its line.</summary>
    internal static T AddAttribute<T>(this T declaration, string attribute)
        where T : MemberDeclarationSyntax
    {
        SyntaxTriviaList lineEnd = declaration.LineEnd();
        AttributeListSyntax list = Attribute(attribute)
            .WithLeadingTrivia(declaration.GetLeadingTrivia())
            .WithTrailingTrivia(lineEnd.Count == 0 ? TriviaList(Space) : lineEnd);
        T bare = declaration.WithLeadingTrivia(lineEnd.Count == 0 ? default : declaration.Indent());
        return (T)bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.AsNew()));
    }

    /// <summary>Puts an attribute in front of an accessor, on the same line.</summary>
    internal static AccessorDeclarationSyntax AddAttribute(this AccessorDeclarationSyntax accessor, string attribute)
    {
        AttributeListSyntax list = Attribute(attribute).WithLeadingTrivia(accessor.GetLeadingTrivia()).WithTrailingTrivia(Space);
        AccessorDeclarationSyntax bare = accessor.WithLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.AsNew()));
    }

    /// <summary>Puts a member behind another, on lines of its own if the other ends its line.</summary>
    internal static SyntaxList<MemberDeclarationSyntax> InsertBehind(
        this SyntaxList<MemberDeclarationSyntax> members, int index, string text, bool withBlankLine = false)
    {
        SyntaxTriviaList lineEnd = members[index].LineEnd();
        MemberDeclarationSyntax member = lineEnd.Count == 0
            ? ParseMemberDeclaration(text)!.WithTrailingTrivia(Space)
            : ParseMemberDeclaration(text.Replace("\n", lineEnd.ToString()))!
                .WithLeadingTrivia(withBlankLine ? lineEnd.AddRange(members[index].Indent()) : members[index].Indent())
                .WithTrailingTrivia(lineEnd);
        return members.Insert(index + 1, member.WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static AttributeListSyntax Attribute(string attribute) => ParseMemberDeclaration($"[{attribute}] class C;")!.AttributeLists[0];

    // In the way of the file: the formatter would take that of the machine.
    private static SyntaxTriviaList LineEnd(this SyntaxNode node) =>
        TriviaList(node.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Take(1));

    private static SyntaxTriviaList Indent(this SyntaxNode node) =>
        TriviaList(node.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));

    // The first one behind the attributes.
    private static SyntaxToken FirstToken(MemberDeclarationSyntax declaration) =>
        declaration.AttributeLists.Count == 0 ? declaration.GetFirstToken() : declaration.AttributeLists.Last().GetLastToken().GetNextToken();
}
