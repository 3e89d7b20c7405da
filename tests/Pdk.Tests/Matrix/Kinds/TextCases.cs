namespace Pdk.Tests.Matrix.Kinds;

/// <summary>Texts in both encodings, and what crosses as text.</summary>
internal static class TextCases
{
    private const string SameText = "a == b";
    private const string SameLink = "a?.OriginalString == b?.OriginalString";

    // Around the sizes at which other memory is used, and one that is large.
    private static readonly string[] s_texts =
    [
        "\"\"", "\"a\"", "\"embedded \\0 zero\"", "\"äöü € \\U0001F600\"", "new string('x', 85)", "new string('x', 86)",
        "new string('€', 85)", "new string('€', 86)", "new string('x', 256)", "new string('x', 257)", "new string('y', 5000)", "new string('€', 1024 * 1024)",
    ];

    private static readonly string[] s_links =
        ["new System.Uri(\"https://example.org/ä?q=€#f\")", "new System.Uri(\"a/../b\", System.UriKind.Relative)", "new System.Uri(\"\", System.UriKind.Relative)"];

    private static readonly string[] s_versions = ["new System.Version(1, 2)", "new System.Version(1, 2, 3, int.MaxValue)", "new System.Version(0, 0, 0)"];

    /// <summary>All of them.</summary>
    internal static IEnumerable<TypeCase> All =>
    [
        Copied("String", "string", SameText, s_texts),
        Copied("NullableOfString", "string?", SameText, ["null", "\"\"", "\"a\"", "\"€\""]) with { IsEndToEnd = true },
        Copied("Utf16", "string?", SameText, ["null", .. s_texts, "\"\\uD800\"", "new string('\\uDC00', 300)"]) with { IsUtf16 = true },
        Copied("Uri", "System.Uri", SameLink, s_links),
        Copied("NullableOfUri", "System.Uri?", SameLink, ["null", .. s_links]),
        Copied("Version", "System.Version", SameText, s_versions),
        Copied("NullableOfVersion", "System.Version?", SameText, ["null", .. s_versions]),
    ];

    private static TypeCase Copied(string name, string type, string same, string[] values) => new(name, type, values, TypeForm.Copied, same);
}
