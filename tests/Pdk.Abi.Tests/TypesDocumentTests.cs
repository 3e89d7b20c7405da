using System.Text.RegularExpressions;

namespace Pdk.Abi.Tests;

/// <summary>docs/types.md has each type of the ABI's table, with what that says of it.</summary>
public sealed partial class TypesDocumentTests
{
    [Fact]
    public void Rows_OfTheDocument_AreThoseOfTheTable()
    {
        string[][] rows =
        [
            .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "types.md"))
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];

        foreach (AbiPrimitive primitive in AbiPrimitives.All)
        {
            string[] row = Assert.Single(rows, row => Words(row[0]).Contains(primitive.CSharp) && Words(row[1]).Contains(primitive.Token));
            int place = Words(row[1]).IndexOf(primitive.Token);

            Assert.Equal(primitive.CSharp, Words(row[0])[place]);
            Assert.Equal($"{primitive.Token} {primitive.Size}", $"{primitive.Token} {At(row[2], place)}");
            Assert.Equal($"{primitive.Token} {primitive.Alignment}", $"{primitive.Token} {At(row[3], place)}");
            Assert.Equal(primitive.C, At(row[4].Replace("`", "", StringComparison.Ordinal), place));
        }
    }

    [Fact]
    public void Words_OfTheText_AreNoNamesOfTypes()
    {
        Assert.All(AbiPrimitives.All, primitive => Assert.True(AbiPrimitives.IsReserved(primitive.Token)));
        Assert.All(["utf8", "utf16", "uri", "version", "view", "span", "array", "inline", "handle", "void"], form => Assert.True(AbiPrimitives.IsReserved(form)));
        Assert.All(["System.Guid", "Guid", "Acme.guid", "i256"], name => Assert.False(AbiPrimitives.IsReserved(name)));
    }

    private static List<string> Words(string cell) => [.. Word().Matches(cell).Select(match => match.Groups[1].Value)];

    // One for all types of the row, or one for each.
    private static string At(string cell, int place) => cell.Split(", ") is { Length: > 1 } each ? each[place] : cell;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
