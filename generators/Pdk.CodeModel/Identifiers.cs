using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Abi;

namespace Pdk.CodeModel;

/// <summary>Names: ids of contracts and plugins, C identifiers, C# identifiers.</summary>
public static class Identifiers
{
    private const int MaxIdLength = 256;

    /// <summary>Puts <c>@</c> before a C# keyword.</summary>
    /// <param name="name">A name.</param>
    /// <returns>The name as it can stand in C#.</returns>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Puts <c>@</c> before what is a keyword where a type is declared, such as <c>record</c>.</summary>
    /// <param name="name">A type's name.</param>
    /// <returns>The name as it can stand in C#.</returns>
    public static string EscapeType(string name) =>
        SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? Escape(name) : "@" + name;

    /// <summary>The start of the exported C names of a contract or plugin: its id with underscores.</summary>
    /// <param name="id">The id.</param>
    /// <returns>For example <c>acme_calculator</c>.</returns>
    public static string Prefix(string id) => AbiNames.Prefix(id);

    /// <summary>A C# name in the way of C: <c>ReadAllText2D</c> becomes <c>read_all_text2_d</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name in lower case, words joined by underscores.</returns>
    public static string SnakeCase(string name) => AbiNames.SnakeCase(name);

    /// <summary>Whether a name consists of ASCII letters, digits and underscores and does not start with a digit.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if C can use it.</returns>
    public static bool IsC(string name) => name.Length > 0 && !char.IsDigit(name[0]) && name.All(IsCPart);

    /// <summary>Whether a text is the id of a contract or plugin.</summary>
    /// <param name="id">The text.</param>
    /// <returns>True for dot-separated parts of ASCII letters, digits, <c>-</c> and <c>_</c>, each starting with a letter.</returns>
    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= MaxIdLength }
        && id.Split('.').All(part => part.Length > 0 && IsAsciiLetter(part[0]) && part.All(c => IsCPart(c) || c == '-'));

    /// <summary>An id as near to a text as can be: <c>acme/my scan 2</c> becomes <c>acme.my-scan-2</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The id; null if the text has no letter or digit to make it from, or is too long.</returns>
    public static string? ToId(string text)
    {
        IEnumerable<string> parts = text.Split('.', '/', '\\', ':').Select(ToIdPart).Where(part => part.Length > 0);
        string id = string.Join(".", parts);
        return IsId(id) ? id : null;
    }

    // What is no character of an id separates words; a number is taken for a version.
    private static string ToIdPart(string text)
    {
        StringBuilder part = new();
        foreach (char c in text)
        {
            char valid = IsCPart(c) ? c : '-';
            if (valid != '-' || (part.Length > 0 && part[part.Length - 1] != '-'))
            {
                part.Append(valid);
            }
        }

        string trimmed = part.ToString().Trim('-', '_');
        return trimmed.Length > 0 && !IsAsciiLetter(trimmed[0]) ? "v" + trimmed : trimmed;
    }

    /// <summary>A text that fits on one line of a comment, whatever it holds.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with a question mark for each control character.</returns>
    public static string Printable(string text) => new(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c).ToArray());

    private static bool IsCPart(char c) => IsAsciiLetter(c) || c is (>= '0' and <= '9') or '_';

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
