using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pdk.CodeModel.Findings;

/// <summary>A place in source as plain values, so that a model keeps no syntax tree alive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Lines">The same as lines and columns.</param>
public sealed record SourceLocation(string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Where a symbol is declared.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>Its first place in source, or null if it comes from metadata.</returns>
    public static SourceLocation? Of(ISymbol symbol)
    {
        foreach (Location location in symbol.Locations)
        {
            if (location.IsInSource)
            {
                return Of(location);
            }
        }

        return null;
    }

    /// <summary>Where an attribute stands.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <returns>Its place in source, or null if it comes from metadata.</returns>
    public static SourceLocation? Of(AttributeData? attribute) =>
        attribute?.ApplicationSyntaxReference is { } reference ? Of(reference.SyntaxTree.GetLocation(reference.Span)) : null;

    private static SourceLocation Of(Location location) =>
        new(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);
}
