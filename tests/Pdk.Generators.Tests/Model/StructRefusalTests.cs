using Pdk.CodeModel.Findings;

namespace Pdk.Generators.Tests.Model;

/// <summary>Structs without a layout that both sides can rely on, and the path that leads to the reason.</summary>
public sealed class StructRefusalTests
{
    /// <summary>The kind, the struct S, and what stands behind <c>IContract.Put, parameter 'value'</c>.</summary>
    public static TheoryData<FindingKind, string, string> Structs { get; } = new()
    {
        { FindingKind.StructLayout, "[StructLayout(LayoutKind.Auto)] struct S { int A; }", ": 'S' has no fixed layout; declare it with [StructLayout(LayoutKind.Sequential)]." },
        { FindingKind.StructLayout, "struct S { T A; } [StructLayout(LayoutKind.Auto)] struct T { int B; }", " -> S.A: 'T' has no fixed layout; declare it with [StructLayout(LayoutKind.Sequential)]." },
        { FindingKind.StructField, "struct S { int A; string B; }", " -> S.B: a field of type 'string' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "struct S { T A; } struct T { U B; } struct U { object C; }", " -> S.A -> T.B -> U.C: a field of type 'object' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "struct S { public int[] A { get; set; } }", " -> S.A: a field of type 'int[]' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "struct S(string a) { public int B() => a.Length; }", " -> S.a: a field of type 'string' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "struct S { event Action A; }", ": 'S' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "struct S { Missing A; }", " -> S.A: a field of type 'Missing' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "unsafe struct S { int* A; }", " -> S.A: a pointer means nothing to the other side's checks; use nint." },
        { FindingKind.StructField, "unsafe struct S { delegate*<int> A; }", " -> S.A: a pointer means nothing to the other side's checks; use nint." },
        { FindingKind.StructField, "unsafe struct S { fixed Missing A[2]; }", " -> S.A: a pointer means nothing to the other side's checks; use nint." },
        { FindingKind.StructLayout, "struct S { S A; }", " -> S.A: 'S' contains itself, or is nested too deep." },
        { FindingKind.StructLayout, "struct S { T A; } struct T { S B; }", " -> S.A -> T.B: 'S' contains itself, or is nested too deep." },
        { FindingKind.StructLayout, "[InlineArray(0)] struct S { int A; }", ": the inline array 'S' must have one field, a length of at least 1, and neither offsets nor a size of its own." },
        { FindingKind.StructLayout, "[InlineArray(2)] struct S;", ": the inline array 'S' must have one field, a length of at least 1, and neither offsets nor a size of its own." },
        { FindingKind.StructLayout, "[InlineArray(2), StructLayout(LayoutKind.Sequential, Size = 20)] struct S { int A; }", ": the inline array 'S' must have one field, a length of at least 1, and neither offsets nor a size of its own." },
        { FindingKind.StructLayout, "[InlineArray(2), StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(0)] int A; }", ": the inline array 'S' must have one field, a length of at least 1, and neither offsets nor a size of its own." },
        { FindingKind.StructLayout, "[InlineArray(int.MaxValue)] struct S { int A; }", ": the inline array 'S' is larger than 1 MiB, and a stub keeps structs on the stack; use a span." },
        { FindingKind.StructHidden, "struct S { GCHandle A; }", " -> S.A: the real fields of 'GCHandle' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
        { FindingKind.StructHidden, "struct S { GCHandle? A; }", " -> S.A: the real fields of 'GCHandle' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
        { FindingKind.StructHidden, "struct S { (int, GCHandle) A; }", " -> S.A -> (int, GCHandle).Item2: the real fields of 'GCHandle' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
        { FindingKind.StructField, "struct S { (int, string X) A; }", " -> S.A -> (int, string X).Item2: a field of type 'string' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "struct S { (int, int, int, int, int, int, int, (int, object)) A; }", " -> S.A -> (int, int, int, int, int, int, int, (int, object)).Rest -> ValueTuple<(int, object)>.Item1 -> (int, object).Item2: a field of type 'object' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructField, "struct S { T? A; } struct T { string B; }", " -> S.A -> T.B: a field of type 'string' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { FindingKind.StructLayout, "struct S { utf8 A; } struct utf8;", " -> S.A: 'utf8' has the name of a type of the ABI itself; put it into a namespace." },
        { FindingKind.StructLayout, "struct S { i32 A; } enum i32;", " -> S.A: 'i32' has the name of a type of the ABI itself; put it into a namespace." },
        { FindingKind.StructLayout, "struct S { guid? A; } struct guid;", " -> S.A: 'guid' has the name of a type of the ABI itself; put it into a namespace." },
        { FindingKind.StructHidden, "struct S { ReadOnlyMemory<byte> A; }", " -> S.A: the real fields of 'ReadOnlyMemory<byte>' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
        { FindingKind.StructHidden, "struct S { G<GCHandle> A; } struct G<T> { T B; }", " -> S.A -> G.B: the real fields of 'GCHandle' cannot be seen in the reference assembly System.Runtime; use a struct of your own." },
    };

    /// <summary>Data of which no object could be made on the other side.</summary>
    public static TheoryData<string, string> Data { get; } = new()
    {
        { "[PluginData] public sealed class S { public S(int other) { } public int A { get; set; } }", " -> S: 'S' has no public constructor whose parameters are all members of it; add a parameterless one, or name each parameter after the property that it sets." },
        { "[PluginData] public abstract class S { }", " -> S: 'S' is abstract and names no cases; mark it with [PluginCase] for each class that derives from it, or make it concrete." },
        { "[PluginData] public sealed class S { private int a; public int B => a; }", " -> S: 'S' has no public property or field that can be given back to a new object; make what crosses public." },
        { "[PluginData] public sealed record S(int A) { [Since(2)] public string B { get; init; } }", " -> S: 'B' came with version 2 and has no value when the other side is older; give it a default, or let it be null." },
        { "[PluginData] public sealed record S([property: Since(2)] string A);", " -> S: 'A' came with version 2 and has no value when the other side is older; give it a default, or let it be null." },
        { "[PluginData] public sealed record S([property: Since(0)] int A);", " -> S: 'A' says [Since(0)], and versions count from 1." },
        { "[PluginData, PluginCase(typeof(C), 1)] public abstract record S; public sealed record C : S;", " -> S: the case 'C' with the tag 1 is not marked with [PluginData]; mark it." },
        { "[PluginData, PluginCase(typeof(C), 1), PluginCase(typeof(D), 1)] public abstract record S; [PluginData] public sealed record C : S; [PluginData] public sealed record D : S;", " -> S: the case 'D' with the tag 1 needs another one, since a case before it has that." },
    };

    /// <summary>The message names the type and what to write.</summary>
    [Theory]
    [MemberData(nameof(Data))]
    public void Data_ThatCannotBeMade_IsRefused(string source, string message) => ExpectFinding.One(
        FindingKind.DataShape, $"IContract.Put, parameter 'value'{message}", Parse.Members("void Put(S value);", source).Findings);

    /// <summary>Types that need ever larger ones of themselves have no end.</summary>
    [Fact]
    public void Data_OfEndlessNesting_IsRefused()
    {
        Finding finding = Assert.Single(Parse.Members("void Put(G<int> value);", "[PluginData] public sealed class G<T> { public G<G<T>> A { get; set; } }").Findings);

        Assert.Contains("is nested too deep, or holds ever larger generic types", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Structs of .NET itself, whose reference assembly does not show what is in them.</summary>
    public static TheoryData<string, string> Framework { get; } = new()
    {
        { "GCHandle", "System.Runtime" },
        { "KeyValuePair<int, int>", "System.Runtime" },
        { "Vector<float>", "System.Numerics.Vectors" },
        { "Vector128<int>", "System.Runtime.Intrinsics" },
    };

    /// <summary>The message names the struct, or the field, that is to blame.</summary>
    [Theory]
    [MemberData(nameof(Structs))]
    public void Struct_WithoutReliableLayout_IsRefusedWithPath(FindingKind kind, string source, string message) => ExpectFinding.One(
        kind, $"IContract.Put, parameter 'value'{message}", Parse.Members("void Put(S value);", source).Findings);

    /// <summary>An enum by itself too.</summary>
    [Theory]
    [InlineData("version")]
    [InlineData("version[]")]
    [InlineData("version?")]
    public void Enum_WithANameOfTheAbi_IsRefused(string type) => ExpectFinding.One(
        FindingKind.StructLayout,
        "IContract.Put, parameter 'value': 'version' has the name of a type of the ABI itself; put it into a namespace.",
        Parse.Members($"void Put({type} value);", "enum version;").Findings);

    /// <summary>The same holds for elements.</summary>
    [Theory]
    [InlineData("S[]", ", element")]
    [InlineData("System.Collections.Generic.List<S[]>", ", element, element")]
    [InlineData("Span<S>", "")]
    [InlineData("ReadOnlySpan<S>", "")]
    public void Struct_AsElement_IsRefusedWithPath(string type, string place) => ExpectFinding.One(
        FindingKind.StructField,
        $"IContract.Put, parameter 'values'{place} -> S.B: a field of type 'string' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData].",
        Parse.Members($"void Put({type} values);", "struct S { int A; string B; }").Findings);

    /// <summary>A struct of .NET that the ABI has no form for does not cross, however harmless it looks.</summary>
    [Theory]
    [MemberData(nameof(Framework))]
    public void Struct_OfFramework_IsRefused(string type, string assembly) => ExpectFinding.One(
        FindingKind.StructHidden,
        $"IContract.Put, parameter 'value': the real fields of '{type}' cannot be seen in the reference assembly {assembly}; use a struct of your own.",
        Parse.Members($"void Put({type} value);").Findings);

    /// <summary>A struct that grows with each level would otherwise be looked into for ever.</summary>
    [Fact]
    public void Struct_OfEndlessNesting_IsRefused()
    {
        Finding finding = Assert.Single(Parse.Members("void Put(G<int> value);", "struct G<T> { G<G<T>> A; }").Findings);

        Assert.EndsWith("contains itself, or is nested too deep.", finding.Message, StringComparison.Ordinal);
    }
}
