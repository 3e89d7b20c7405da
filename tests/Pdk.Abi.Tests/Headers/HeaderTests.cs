using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Pdk.Abi.Headers;

namespace Pdk.Abi.Tests.Headers;

/// <summary>The text of headers.</summary>
public sealed partial class HeaderTests
{
    private const string Calculator =
        """
        pdkabi 1
        contract acme.calculator version 2
          base acme.device
          enum Acme.Color u8
            0 Red
            1 Green
          struct Acme.Odd size 9 align 8
            0 Whole i64
            8 Flag bool
          struct Acme.Overlay size 8 align 8
            0 Whole i64
            4 Upper i32
          struct Acme.Packed size 11 align 1
            0 A u8
            1 B i64
            9 C i16
          struct Acme.Pair<i32,Acme.Odd> size 24 align 8
            0 First i32
            8 Second Acme.Odd
          struct Acme.Summary size 40 align 8
            0 Min f64
            8 Max f64
            16 Mean f64
            24 Count i64
            32 Names inline<char16,3>
          slot 0 Min(a i32, b i32) -> i32
          slot 1 Summarize(values view<f64>, target span<Acme.Summary>, tint in Acme.Color) -> Acme.Summary
          slot 2 Describe(name utf8, short bool) -> utf8 since 2
          slot 3 Min(a ref utf8, b out array<u8>, c array<Acme.Color>, pair Acme.Pair<i32,Acme.Odd>) -> void since 2
          slot 4 get_Item(index i32) -> utf8 since 2
          slot 5 set_Item(index i32, value utf8) -> void since 2
          slot 6 get_Item(place in Acme.Color) -> f64 since 2
          slot 7 Watch(log handle<acme.log>, progress delegate<void,utf8,in<Acme.Summary>,ref<i32>>) -> delegate<bool,Acme.Color> since 2

        """;

    /// <summary>One of each kind, as users see it; <c>PDK_ACCEPT_SNAPSHOTS=1</c> writes what is meant to change.</summary>
    [Fact]
    public void Header_OfEachKind_IsTheSnapshot()
    {
        string header = Write(Calculator);
        string file = Path.Combine(Folder(), "HeaderTests.Calculator.verified.h");
        if (Environment.GetEnvironmentVariable("PDK_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, header);
        }

        Assert.Equal(File.ReadAllText(file), header);
        Assert.All(header, c => Assert.True(c is '\n' or (>= ' ' and <= '~')));
    }

    [Fact]
    public void Header_OfTheSameContract_IsTheSame()
    {
        AbiContract contract = AbiDocument.Parse(Calculator).Contracts[0];
        AbiContract shuffled = contract with { Structs = contract.Structs.Reverse().ToAbiList(), Shipped = 1 };

        Assert.Equal(AbiHeader.Write(contract), AbiHeader.Write(shuffled));
    }

    [Fact]
    public void Object_InDataAndInACollection_IsAHandle()
    {
        string header = Write("""
            pdkabi 1
            contract a version 1
              data A.Entry size 24
                8 Log handle<a.log>
              slot 0 Add(entry A.Entry, logs list<handle<a.log>>, byName map<utf8,handle<a.log>>) -> void

            """.ReplaceLineEndings("\n"));

        Assert.Contains("    pdk_handle log; /* 8: object of a.log Log */\n", header, StringComparison.Ordinal);
        Assert.Contains("    pdk_handle value; /* 16: object of a.log value */\n", header, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Delete", "delete_")]
    [InlineData("Errno", "errno_")]
    [InlineData("Größe", "gru00f6u00dfe")]
    [InlineData("Header", "header_0")]
    [InlineData("Int32_t", "int32_t_")]
    [InlineData("get_Item", "get_item")]
    [InlineData("ReadAllText2D", "read_all_text2_d")]
    public void Slot_OfAnyName_HasOneInC(string name, string expected) =>
        Assert.Contains($"pdk_error* (*{expected})(void* self);\n", Write($"pdkabi 1\ncontract a version 1\n  slot 0 {name}() -> void\n"), StringComparison.Ordinal);

    [Fact]
    public void Parameters_OfNamesInTheWay_DifferAll() => Assert.Contains(
        "(*m)(void* self, int32_t self_2, int32_t result_2, int32_t int_, const char* text, int64_t text_length, int32_t text_length_2, int32_t a_vtable_2);",
        Write("pdkabi 1\ncontract a version 1\n  slot 0 M(self i32, result i32, int i32, text utf8, textLength i32, a_vtable i32) -> void\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Types_OfOneNameInTwoNamespaces_HaveTheirNamespaces()
    {
        string header = Write("pdkabi 1\ncontract a version 1\n  enum A.T u8\n  enum B.T u8\n  enum B.Vtable u8\n  enum B.Z u8\n");

        Assert.Contains("typedef uint8_t a_a_t_;", header, StringComparison.Ordinal);
        Assert.Contains("typedef uint8_t a_b_t_;", header, StringComparison.Ordinal);
        Assert.Contains("typedef uint8_t a_vtable_2;", header, StringComparison.Ordinal);
        Assert.Contains("typedef uint8_t a_z;", header, StringComparison.Ordinal);
    }

    /// <summary>A contract can have an id near the names of <c>pdk.h</c>, and takes none of them.</summary>
    [Fact]
    public void Types_LikeThoseOfPdk_HaveANumber()
    {
        string[] names = [.. PdkName().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pdk.h"))).Select(match => match.Groups[1].Value)];
        Assert.Contains("pdk_self_test", names);
        Assert.Contains("pdk_plugin_entry", names);
        Assert.All(names, name =>
        {
            (string id, string type) = (name[..name.LastIndexOf('_')].Replace('_', '.'), name[(name.LastIndexOf('_') + 1)..]);
            Assert.Contains($"typedef uint8_t {name}_2;\n", Write($"pdkabi 1\ncontract {id} version 1\n  enum {type} u8\n"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("i8", "-128", "((a_e)-128)")]
    [InlineData("i32", "-2147483648", "((a_e)(-2147483647 - 1))")]
    [InlineData("u32", "4294967295", "((a_e)UINT32_C(4294967295))")]
    [InlineData("i64", "-9223372036854775808", "((a_e)(INT64_C(-9223372036854775807) - 1))")]
    [InlineData("i64", "9223372036854775807", "((a_e)INT64_C(9223372036854775807))")]
    [InlineData("u64", "18446744073709551615", "((a_e)UINT64_C(18446744073709551615))")]
    public void Value_AtAnEnd_IsWrittenWithoutOverflow(string underlying, string value, string expected) =>
        Assert.Contains($"#define A_E_V {expected}\n", Write($"pdkabi 1\ncontract a version 1\n  enum E {underlying}\n    {value} V\n"), StringComparison.Ordinal);

    [Fact]
    public void Text_AndFingerprint_AreThoseOfTheContract()
    {
        string abi = AbiDocument.Parse(Calculator).Contracts[0].ToString();
        string header = Write(Calculator);

        Assert.Contains($"#define ACME_CALCULATOR_ABI_TEXT_LENGTH {abi.Length}\n", header, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", AbiFingerprint.Of(abi).Chunk(2).Select(pair => $"0x{new string(pair)}")), header, StringComparison.Ordinal);
        Assert.DoesNotContain("PDK_LONG_TEXT", header, StringComparison.Ordinal);
        string slots = string.Concat(Enumerable.Range(0, 200).Select(index => $"  slot {index} Member{index}(a i32, b i32) -> i32\n"));
        Assert.Contains("PDK_LONG_TEXT(", Write($"pdkabi 1\ncontract a version 1\n{slots}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdk", "  slot 0 M() -> void\n", "pdk")]
    [InlineData("a", "  slot 0 M(x later<b>) -> void\n", "later<b>")]
    [InlineData("a", "  slot 0 M() -> span<u8>\n", "span<u8>")]
    [InlineData("a", "  slot 0 M(x array<B.C>) -> void\n", "B.C")]
    [InlineData("a", "  struct S size 8 align 3\n", "alignment 3")]
    [InlineData("a", "  struct S size 4 align 4\n    2 X i32\n", "X of the struct S")]
    [InlineData("a", "  struct S size 4 align 4\n    0 X T\n  struct T size 4 align 4\n    0 X S\n", "contains itself")]
    [InlineData("a", "  enum E u8\n    256 X\n", "E.X")]
    [InlineData("a", "  enum E f64\n    0 X\n", "f64")]
    public void Contract_ThatCHasNoWordsFor_IsRefused(string id, string lines, string words) => Assert.Contains(
        words,
        Assert.Throws<AbiHeaderException>(() => Write($"pdkabi 1\ncontract {id} version 1\n{lines}")).Message,
        StringComparison.Ordinal);

    // Of three parts and more; no contract's id is `pdk` alone.
    [GeneratedRegex(@"\b(pdk(?:_[a-z]+){2,})[;(]")]
    private static partial Regex PdkName();

    private static string Write(string text) => AbiHeader.Write(AbiDocument.Parse(text.ReplaceLineEndings("\n")).Contracts[0]);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
