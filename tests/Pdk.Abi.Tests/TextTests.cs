using System.Globalization;
using CsCheck;

namespace Pdk.Abi.Tests;

/// <summary>The text says all that the model holds, and reads back the same.</summary>
public sealed class TextTests
{
    private const string Calculator = """
        pdkabi 1
        contract acme.calculator version 2 shipped 1
          enum Acme.Color u8
            0 Red
            1 Green
          struct Acme.Pair<i32,f64> size 16 align 8
            0 First i32
            8 Second f64
          struct Acme.Summary size 32 align 8
            0 Min f64
            8 Max f64
            16 Mean f64
            24 Count i64
          slot 0 Min(a i32, b i32) -> i32
          slot 1 Summarize(values view<f64>, pair in Acme.Pair<i32,f64>) -> Acme.Summary
          slot 2 Describe(name utf8, color out Acme.Color) -> utf8 since 2
          slot 3 Clear() -> void
        contract host.log version 1 required
          slot 0 Write(text utf8) -> void

        """;

    [Fact]
    public void Text_OfEveryConstruct_ReadsAndWritesTheSame()
    {
        AbiDocument document = AbiDocument.Parse(Calculator);

        Assert.Equal(Calculator, document.ToString());
        Assert.Equal(1, document.Contracts[0].Shipped);
        Assert.Equal(AbiRole.Required, document.Contracts[1].Role);
        Assert.Equal(AbiDirection.Out, document.Contracts[0].Slots[2].Parameters[1].Direction);
        Assert.Equal("f64", document.Contracts[0].Structs[0].Type.Arguments[1].Name);
    }

    [Fact]
    public void Model_Any_IsEqualAfterWritingAndReading() =>
        AbiGen.Document.Sample(document => AbiDocument.Parse(document.ToString()) == document, iter: 5_000);

    [Fact]
    public void Text_InAnyCulture_IsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NegativeSign = "minus";
            strange.NumberFormat.NumberGroupSeparator = "x";
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(Calculator, AbiDocument.Parse(Calculator).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("", 1, 1, "expected 'pdkabi'")]
    [InlineData("nonsense\n", 1, 1, "expected 'pdkabi'")]
    [InlineData("pdkabi 2\n", 1, 9, "syntax 2, and only syntax 1 is known here; update Pdk")]
    [InlineData("pdkabi 1 x\n", 1, 10, "expected the end of the line, not 'x'")]
    [InlineData("pdkabi 1\ncontract\n", 2, 9, "expected the contract's id")]
    [InlineData("pdkabi 1\ncontract a version x\n", 2, 20, "expected the contract's version, a whole number")]
    [InlineData("pdkabi 1\ncontract a version 99999999999\n", 2, 20, "a whole number")]
    [InlineData("pdkabi 1\ncontract a version 1\n  base b\n  base b\n", 4, 9, "base b stands here twice")]
    [InlineData("pdkabi 1\ncontract a version 1\n  thing\n", 3, 3, "expected 'base', 'enum', 'struct', 'data', 'union' or 'slot'")]
    [InlineData("pdkabi 1\ncontract a version 1\n  slot 1 F() -> void\n", 3, 10, "slot 1 stands where slot 0 belongs")]
    [InlineData("pdkabi 1\ncontract a version 1\n  slot 0 F(a) -> void\n", 3, 13, "expected a type")]
    [InlineData("pdkabi 1\ncontract a version 1\n  slot 0 F(a i32 -> void\n", 3, 18, "expected ')'")]
    [InlineData("pdkabi 1\ncontract a version 1\n  slot 0 F() -> view<f64\n", 3, 25, "expected ',' or '>'")]
    [InlineData("pdkabi 1\ncontract a version 1\n  slot 0 F() -> view<>\n", 3, 22, "expected a type")]
    [InlineData("pdkabi 1\ncontract a version 1\n   slot 0 F() -> void\n", 3, 4, "expected a line that is not indented")]
    [InlineData("pdkabi 1\r\n", 1, 9, "expected the end of the line")]
    [InlineData("pdkabi 1\ncontract a version 1\n  enum E u8\n    x Red\n", 4, 7, "'x' is no whole number")]
    public void Text_Malformed_SaysLineAndColumn(string text, int line, int column, string message)
    {
        AbiFormatException exception = Assert.Throws<AbiFormatException>(() => AbiDocument.Parse(text));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void Token_NestedWithoutEnd_IsRefused()
    {
        string text = $"pdkabi 1\ncontract a version 1\n  slot 0 F() -> {string.Concat(Enumerable.Repeat("a<", 100_000))}";

        Assert.Contains("nested too deep", Assert.Throws<AbiFormatException>(() => AbiDocument.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parser_OfMutatedText_AnswersOrSaysWhere()
    {
        Gen<string> mutated = Gen.Select(Gen.Int[0, Calculator.Length - 1], Gen.Char, Gen.Int[0, 2], Gen.Int[0, 40])
            .Array[1, 4]
            .Select(edits => edits.Aggregate(Calculator, (text, edit) => Mutate(text, edit.Item1, edit.Item2, edit.Item3, edit.Item4)));
        mutated.Sample(Parses, iter: 100_000);
    }

    [Fact]
    public void Parser_OfRandomText_AnswersOrSaysWhere() => Gen.String.Sample(Parses, iter: 20_000);

    private static string Mutate(string text, int at, char character, int kind, int length)
    {
        at = Math.Min(at, text.Length);
        length = Math.Min(length, text.Length - at);
        return kind switch
        {
            0 => text.Insert(at, character.ToString()),
            1 => text.Remove(at, length),
            _ => text.Insert(at, text.Substring(at, length)),
        };
    }

    private static bool Parses(string text)
    {
        try
        {
            string canonical = AbiDocument.Parse(text).ToString();
            return AbiDocument.Parse(canonical).ToString() == canonical;
        }
        catch (AbiFormatException exception)
        {
            return exception.Line >= 1 && exception.Column >= 1;
        }
    }
}
