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

    /// <summary>The version of a member, in place of the one that it says or as a new attribute.</summary>
    internal static Suggestion Since(IMethodSymbol member, string version) =>
        new(version, SourceLocation.Of(member.Attribute(WellKnownNames.SinceAttribute)));
}
