using System.Globalization;
using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>What to write in place of a text that is not valid, or a version that is not right.</summary>
internal static class Suggestions
{
    /// <summary>An id made from one that is not valid, or from the type's name if that says nothing.</summary>
    internal static Suggestion? Id(string id, INamedTypeSymbol type, string attribute) =>
        (Identifiers.ToId(id) ?? Identifiers.ToId(type.BareName().ToLowerInvariant())) is { } made
            ? new Suggestion(made, SourceLocation.Of(type.Attribute(attribute)))
            : null;

    /// <summary>The version of a plugin in SemVer.</summary>
    internal static Suggestion? Version(string version, INamedTypeSymbol type) =>
        SemVer.From(version) is { } made
            ? new Suggestion(made, SourceLocation.Of(type.Attribute(WellKnownNames.PluginAttribute)))
            : null;

    /// <summary>
    /// The version of a member, in place of the one that it says or as a new attribute; at a property if that is right for
    /// all of its accessors.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="members">All members of the contract.</param>
    /// <param name="versions">The version that each of them is to have.</param>
    internal static Suggestion Since(IMethodSymbol member, IReadOnlyList<IMethodSymbol> members, IReadOnlyList<int> versions)
    {
        int version = versions[IndexOf(member)];
        SourceLocation? place = SourceLocation.Of(member.Attribute(WellKnownNames.SinceAttribute));
        if (place is null && member.AssociatedSymbol is { } property)
        {
            IMethodSymbol[] accessors = [.. members.Where(other => SymbolEqualityComparer.Default.Equals(other.AssociatedSymbol, property))];
            IMethodSymbol[] silent = [.. accessors.Where(accessor => accessor.Attribute(WellKnownNames.SinceAttribute) is null)];
            if (silent.All(accessor => versions[IndexOf(accessor)] == version))
            {
                place = SourceLocation.Of(property.Attribute(WellKnownNames.SinceAttribute))
                    ?? (silent.Length == accessors.Length ? SourceLocation.Of(property) : null);
            }
        }

        return new Suggestion(version.ToString(CultureInfo.InvariantCulture), place);

        int IndexOf(IMethodSymbol other) => members.TakeWhile(candidate => !SymbolEqualityComparer.Default.Equals(candidate, other)).Count();
    }
}
