using Pdk.CodeModel;

namespace Pdk.Generators.Tests.Model;

/// <summary>Names of contracts, of C and of C#.</summary>
public sealed class IdentifiersTests
{
    /// <summary>What may stand in a contract's or plugin's attribute.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("acme.calculator")]
    [InlineData("Acme.Calculator2.x-y_z")]
    public void Id_OfParts_IsOne(string id) => Assert.True(Identifiers.IsId(id));

    /// <summary>What may not.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("1a")]
    [InlineData("a.1")]
    [InlineData("a.-b")]
    [InlineData("_a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void Id_OfAnythingElse_IsNone(string? id) => Assert.False(Identifiers.IsId(id));

    /// <summary>An id has at most 256 characters.</summary>
    [Fact]
    public void Id_OfManyCharacters_IsOneUpTo256()
    {
        Assert.True(Identifiers.IsId(new string('a', 256)));
        Assert.False(Identifiers.IsId(new string('a', 257)));
    }

    /// <summary>Words begin at a capital after a small letter, and at the last one of several.</summary>
    [Theory]
    [InlineData("Min", "min")]
    [InlineData("ReadAll", "read_all")]
    [InlineData("ReadAllText2D", "read_all_text2_d")]
    [InlineData("HTTPServer", "http_server")]
    [InlineData("GetURL", "get_url")]
    [InlineData("ToUtf8", "to_utf8")]
    [InlineData("A", "a")]
    [InlineData("AB", "ab")]
    [InlineData("ABc", "a_bc")]
    [InlineData("camelCase", "camel_case")]
    [InlineData("Snake_Case", "snake_case")]
    [InlineData("_Private", "_private")]
    [InlineData("already_snake", "already_snake")]
    public void Name_InSnakeCase_SplitsWords(string name, string expected) => Assert.Equal(expected, Identifiers.SnakeCase(name));

    /// <summary>What C can call a function.</summary>
    [Theory]
    [InlineData("a", true)]
    [InlineData("_1", true)]
    [InlineData("aZ_9", true)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    [InlineData("a-b", false)]
    [InlineData("ä", false)]
    public void Name_ForC_IsAscii(string name, bool expected) => Assert.Equal(expected, Identifiers.IsC(name));

    /// <summary>Dots and dashes become underscores.</summary>
    [Fact]
    public void Prefix_OfId_IsLowerCaseWithUnderscores() => Assert.Equal("acme_my_calculator_x", Identifiers.Prefix("Acme.My-Calculator.x"));

    /// <summary>Only what is always a keyword is escaped, so that a parameter called value stays readable.</summary>
    [Theory]
    [InlineData("class", "@class", "@class")]
    [InlineData("value", "value", "value")]
    [InlineData("record", "record", "@record")]
    [InlineData("file", "file", "@file")]
    [InlineData("Name", "Name", "Name")]
    public void Name_OfKeyword_IsEscaped(string name, string escaped, string escapedAsType)
    {
        Assert.Equal(escaped, Identifiers.Escape(name));
        Assert.Equal(escapedAsType, Identifiers.EscapeType(name));
    }

    /// <summary>A comment must not end before its line does.</summary>
    [Fact]
    public void Text_WithLineBreaks_IsPrintableOnOneLine() => Assert.Equal("a??b???c", Identifiers.Printable("a\r\nb\u0085\u2028\0c"));
}
