using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Pdk.CodeFixes;

/// <summary>Writes another type for a parameter, a property, an event or a result.</summary>
internal static class TypeReplacement
{
    /// <summary>The change at a parameter, property, event or method; null at anything else.</summary>
    internal static Change? At(SyntaxNode node, string type) => node switch
    {
        ParameterSyntax parameter => Change.Of(parameter, old => Replace(old, type)),
        MethodDeclarationSyntax method => Change.Of(method.ReturnType, old => Type(old, type)),
        BasePropertyDeclarationSyntax property => Change.Of(property.Type, old => Type(old, type)),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: EventFieldDeclarationSyntax } changed } =>
            Change.Of(changed.Type, old => Type(old, type)),
        _ => null,
    };

    /// <summary>The type as people write it.</summary>
    internal static string Short(string type) => type.Replace("global::System.Collections.Generic.", "").Replace("global::System.Collections.Immutable.", "").Replace("global::System.", "").Replace("global::", "");

    // A span crosses by value, and only sequences take any number of arguments.
    private static ParameterSyntax Replace(ParameterSyntax parameter, string type)
    {
        bool isSpan = type.Contains("Span<");
        bool isSequence = isSpan || type.EndsWith("[]", StringComparison.Ordinal) || type.Contains("List<") || type.Contains("ImmutableArray<");
        return parameter
            .WithType(Type(parameter.Type!, type))
            .WithModifiers(TokenList(parameter.Modifiers.Where(modifier => modifier.Kind() switch
            {
                SyntaxKind.InKeyword or SyntaxKind.RefKeyword or SyntaxKind.ReadOnlyKeyword => !isSpan,
                SyntaxKind.ParamsKeyword => isSequence,
                _ => true,
            })))
            .WithLeadingTrivia(parameter.GetLeadingTrivia());
    }

    private static TypeSyntax Type(TypeSyntax old, string type) => ParseTypeName(type).WithTriviaFrom(old).AsNew();
}
