using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Pdk.Interop;

/// <summary>A Version as text, two to four numbers with dots between. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VersionText
{
    /// <summary>The text of a Version.</summary>
    /// <param name="version">The Version, or null.</param>
    /// <returns>Its text; null for null.</returns>
    [return: NotNullIfNotNull(nameof(version))]
    public static string? Lower(Version? version) => version?.ToString();

    /// <summary>The Version of a text.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>The Version; null for null.</returns>
    /// <exception cref="ArgumentException">The text is no Version.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static Version? Lift(string? text, string name) =>
        text is null ? null
        : Version.TryParse(text, out Version? version) ? version
        : throw DataException.At("value", name, $"is no Version: '{text}'");
}
