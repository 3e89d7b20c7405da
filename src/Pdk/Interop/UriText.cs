using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Pdk.Interop;

/// <summary>A Uri as text: the one it was made of. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UriText
{
    /// <summary>The text of a Uri.</summary>
    /// <param name="uri">The Uri, or null.</param>
    /// <returns>Its text; null for null.</returns>
    [return: NotNullIfNotNull(nameof(uri))]
    public static string? Lower(Uri? uri)
    {
        // A path is absolute on some systems only: there it goes as file:///, so that what begins with / is relative.
        return uri is null ? null : uri.IsAbsoluteUri && uri.OriginalString.StartsWith('/') ? uri.AbsoluteUri : uri.OriginalString;
    }

    /// <summary>The Uri of a text.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>The Uri; null for null.</returns>
    /// <exception cref="ArgumentException">The text is no Uri.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static Uri? Lift(string? text, string name)
    {
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text, text.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute, out Uri? uri)
            ? uri
            : throw DataException.At("value", name, $"is no Uri: '{text}'");
    }
}
