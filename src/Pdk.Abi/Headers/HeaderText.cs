using System.Globalization;
using System.Text;

namespace Pdk.Abi.Headers;

/// <summary>The lines of a header.</summary>
internal sealed class HeaderText
{
    private const string Indentation = "    ";

    private readonly StringBuilder _text = new();

    internal void Line(string line = "") => _text.Append(line).Append('\n');

    internal void Inner(string line) => Line(Indentation + line);

    /// <summary>A text of C# in a comment: ASCII, and without an end in it.</summary>
    internal static string Comment(string text)
    {
        StringBuilder comment = new();
        foreach (char c in text)
        {
            comment.Append(c switch
            {
                '*' or '\\' or < ' ' => "?",
                <= '~' => c.ToString(),
                _ => $"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}",
            });
        }

        return comment.ToString();
    }

    public override string ToString() => _text.ToString();
}
