using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pdk.CodeFixes;

/// <summary>Finds the declarations that belong together.</summary>
internal static class DeclarationExtensions
{
    internal static async Task<INamedTypeSymbol?> SymbolAsync(
        this TypeDeclarationSyntax declaration, Document document, CancellationToken cancellation) =>
        (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false)).GetDeclaredSymbol(declaration, cancellation);

    internal static IEnumerable<INamedTypeSymbol> AndTypesAround(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            yield return part;
        }
    }

    /// <summary>All declarations of a type, in any document.</summary>
    internal static IEnumerable<TypeDeclarationSyntax> Parts(this INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
}
