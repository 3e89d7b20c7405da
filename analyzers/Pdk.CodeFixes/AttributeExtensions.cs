using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Edits of the arguments of attributes.</summary>
internal static class AttributeExtensions
{
    /// <summary>The edit that replaces a text; null if it is a constant from elsewhere, which others may use.</summary>
    internal static Edit? Replace(this SyntaxNode node, string parameter, int index, string? text) =>
        text is not null && (node as AttributeSyntax)?.Argument(parameter, index) is LiteralExpressionSyntax literal
            ? new Edit($"Pdk.{parameter}", $"Use the {parameter} \"{text}\"", Change.Of(literal, old => Text(text).WithTriviaFrom(old)))
            : null;

    /// <summary>What stands for a parameter of the attribute's constructor.</summary>
    internal static ExpressionSyntax? Argument(this AttributeSyntax attribute, string parameter, int index)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)?.Expression
            ?? (index < arguments.Count && arguments[index] is { NameColon: null, NameEquals: null } found ? found.Expression : null);
    }

    private static LiteralExpressionSyntax Text(string text) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(text));
}
