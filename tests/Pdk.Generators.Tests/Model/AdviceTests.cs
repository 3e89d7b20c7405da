using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Generators.Tests.Model;

/// <summary>What crosses and is worth a look all the same, in the words that users read.</summary>
public sealed class AdviceTests
{
    /// <summary>The kind, the members, the types, the message.</summary>
    public static TheoryData<FindingKind, string, string, string> Cases { get; } = new()
    {
        { FindingKind.ExportNameTaken, "void Add(); [Export(\"add\")] void Put();", "", "IContract.Put says [Export(\"add\")], which another member is exported as already, so this one gets a number; choose another name." },
        { FindingKind.SinceOrder, "void A(); [Since(3)] void B(); [Since(2)] void C();", "", "IContract.C is of version 2 and stands behind a member of version 3; a member's place is its slot, so move it in front of that, or say [Since(3)] if it is newer." },
        { FindingKind.EnumValues, "void Put(E e);", "enum E { A, B }", "The enum 'E' crosses the plugin boundary as numbers that it does not all write down; write ': int', 'A = 0', 'B = 1', so that no edit in its middle renumbers what has shipped." },
        { FindingKind.EnumValues, "void Put(E e);", "enum E : byte { A = 7, B, C, D, F }", "The enum 'E' crosses the plugin boundary as numbers that it does not all write down; write 'B = 8', 'C = 9', 'D = 10', and so on, so that no edit in its middle renumbers what has shipped." },
        { FindingKind.EnumValues, "void Put(S s);", "enum E { A = 0 } struct S { E A; }", "The enum 'E' crosses the plugin boundary as numbers that it does not all write down; write ': int', so that no edit in its middle renumbers what has shipped." },
        { FindingKind.StructPadding, "void Put(S s);", "struct S { byte A; int B; short C; }", "The struct 'S' has 5 bytes of padding, the first before 'B'; order its fields from large to small, or write the padding as a field, so that every byte that crosses has a value." },
        { FindingKind.StructPadding, "void Put(S[] s);", "struct S { short B; byte A; }", "The struct 'S' has 1 byte of padding, the first at its end; order its fields from large to small, or write the padding as a field, so that every byte that crosses has a value." },
        { FindingKind.StructPointerSized, "S Find();", "record struct S(nint A);", "S.A is nint, as wide as a pointer of the platform; use long for a number, and a contract for an object of the other side." },
        { FindingKind.StructPointerSized, "S Find();", "struct S { nuint A; }", "S.A is nuint, as wide as a pointer of the platform; use ulong for a number, and a contract for an object of the other side." },
        { FindingKind.Ownership, "nuint Find();", "", "IContract.Find, result is nuint: of an address nothing says who frees it and when; return an array to hand memory over, or fill a span of the caller, or use ulong for a number." },
        { FindingKind.Ownership, "void Put(ref nint value);", "", "IContract.Put, value is nint: of an address nothing says who frees it and when; pass memory that is lent for the call as a span, or use long for a number." },
        { FindingKind.Ownership, "nint Handle { get; set; }", "", "IContract.Handle is nint: of an address nothing says who frees it and when; use an array to hand memory over, or a method that is lent a span, or long for a number." },
        { FindingKind.Ownership, "int this[nuint address] { get; set; }", "", "IContract.this[nuint], address is nuint: of an address nothing says who frees it and when; pass memory that is lent for the call as a span, or use ulong for a number." },
        { FindingKind.ExportNameTaken, "int Count { get; [Export(\"get_count\")] set; }", "", "IContract.Count.set says [Export(\"get_count\")], which another member is exported as already, so this one gets a number; choose another name." },
        { FindingKind.SinceOrder, "[Since(2)] void A(); int Count => 1;", "", "IContract.Count.get is of version 1 and stands behind a member of version 2; a member's place is its slot, so move it in front of that, or say [Since(2)] if it is newer." },
        { FindingKind.StructBoolOrChar, "void Put(in S s);", "struct S { bool A; }", "S.A is bool, one byte in which C may leave more than 0 and 1; use byte, or an enum with two values." },
        { FindingKind.StructBoolOrChar, "void Put(in S s);", "unsafe struct S { fixed char A[4]; }", "S.A is char, two bytes of UTF-16, where C's char is one; use ushort, or byte for ASCII." },
    };

    /// <summary>Advice is given once, and refuses nothing.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Contract_ThatCrosses_HasAdvice(FindingKind kind, string members, string types, string message)
    {
        Parsed<ContractModel> parsed = ParseWithAdvice(members, types);

        Assert.Empty(parsed.Findings);
        Assert.Null(parsed.Model.Refusal);
        ExpectFinding.One(kind, message, parsed.Advice);
        Assert.NotNull(parsed.Advice[0].Location);
    }

    /// <summary>What says all that it is has none.</summary>
    [Theory]
    [InlineData("enum E : int { A = 0, B = 1 }", "E")]
    [InlineData("struct S { long A; int B, C; }", "S")]
    [InlineData("[StructLayout(LayoutKind.Sequential, Pack = 1)] struct S { byte A; long B; }", "S")]
    [InlineData("[StructLayout(LayoutKind.Sequential, Size = 16)] struct S { long A; byte B; }", "S")]
    [InlineData("[StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(4)] int A; [FieldOffset(4)] float B; }", "S")]
    [InlineData("[InlineArray(3)] struct S { T A; } struct T { int B; }", "S")]
    [InlineData("struct S;", "S")]
    [InlineData("", "bool")]
    [InlineData("", "Span<nint>")]
    public void Type_ThatSaysAll_HasNoAdvice(string types, string type) =>
        Assert.Empty(ParseWithAdvice($"void Put({type} value);", types).Advice);

    private static Parsed<ContractModel> ParseWithAdvice(string members, string types)
    {
        CSharpCompilation compilation = Parse.Compile($$"""[PluginContract("a.b")] public unsafe partial interface IContract { {{members}} } {{types}}""");
        return ContractParser.ParseWithAdvice(compilation.GetTypeByMetadataName("IContract")!, compilation, BaselineSet.Empty, CancellationToken.None);
    }
}
