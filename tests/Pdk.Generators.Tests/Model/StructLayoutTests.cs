using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Abi;
using Pdk.CodeModel.Parsing;

namespace Pdk.Generators.Tests.Model;

/// <summary>The layouts that the model computes are those that the runtime uses.</summary>
public sealed class StructLayoutTests
{
    /// <summary>Structs as they stand in source, each named S or the type that S stands for.</summary>
    public static TheoryData<string, string> Structs { get; } = new()
    {
        { "one byte", "struct S { public byte A; }" },
        { "empty", "struct S;" },
        { "every primitive", "struct S { public byte A; public sbyte B; public short C; public ushort D; public int E; public uint F; public long G; public ulong H; public float I; public double J; public nint K; public nuint L; public bool M; public char N; }" },
        { "gaps", "struct S { public byte A; public long B; public byte C; public int D; public byte E; public short F; public byte G; }" },
        { "private fields", "struct S { private byte _a; internal long _b; private readonly short _c; public S(long b) => _b = b; }" },
        { "auto properties", "struct S { public byte A { get; set; } public long B { get; init; } public short C; public int D { get; } }" },
        { "field keyword", "struct S { public byte A; public int B { get => field; set => field = value + 1; } public byte C; public int D => 1; }" },
        { "static and const", "struct S { public const long X = 1; public static long Y; public byte A; public static long Z { get; set; } public int B; }" },
        { "record struct", "record struct S(byte A, long B, int C) { public short D; }" },
        { "readonly record struct", "readonly record struct S(byte A, double B);" },
        { "primary constructor, not captured", "struct S(byte a, long b) { public byte A = a; public long B { get; } = b; }" },
        { "primary constructor, captured", "struct S(byte a, long b) { public byte A = 1; public long B() => a + b; public int C = 2; }" },
        { "volatile", "struct S { public byte A; public volatile int B; }" },
        { "enums", "struct S { public E1 A; public E8 B; public E2 C; public E4 D; public E0 E; } enum E0; enum E1 : byte { X } enum E2 : short { X } enum E4 : uint { X } enum E8 : ulong { X }" },
        { "enums of the other types", "struct S { public E1 A; public E8 B; public E2 C; public E4 D; } enum E1 : sbyte { X } enum E2 : ushort { X } enum E4 : int { X } enum E8 : long { X }" },
        { "pack 1", "[StructLayout(LayoutKind.Sequential, Pack = 1)] struct S { public byte A; public long B; public short C; public int D; }" },
        { "pack 2", "[StructLayout(LayoutKind.Sequential, Pack = 2)] struct S { public byte A; public long B; public byte C; public int D; }" },
        { "pack 4", "[StructLayout(LayoutKind.Sequential, Pack = 4)] struct S { public byte A; public long B; public byte C; public int D; }" },
        { "pack 8", "[StructLayout(LayoutKind.Sequential, Pack = 8)] struct S { public byte A; public long B; public byte C; public int D; }" },
        { "pack 16", "[StructLayout(LayoutKind.Sequential, Pack = 16)] struct S { public byte A; public long B; public byte C; public int D; }" },
        { "pack 128", "[StructLayout(LayoutKind.Sequential, Pack = 128)] struct S { public byte A; public long B; }" },
        { "pack 2, nested", "[StructLayout(LayoutKind.Sequential, Pack = 2)] struct S { public byte A; public Inner B; public byte C; } struct Inner { public long X; public byte Y; }" },
        { "nested pack 1", "struct S { public byte A; public Inner B; public byte C; public int D; } [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Inner { public long X; public byte Y; }" },
        { "size larger", "[StructLayout(LayoutKind.Sequential, Size = 40)] struct S { public long A; public int B; }" },
        { "size larger, not aligned", "[StructLayout(LayoutKind.Sequential, Size = 13)] struct S { public long A; }" },
        { "size smaller", "[StructLayout(LayoutKind.Sequential, Size = 2)] struct S { public long A; public byte B; }" },
        { "size of an empty one", "[StructLayout(LayoutKind.Sequential, Size = 24)] struct S;" },
        { "size with pack", "[StructLayout(LayoutKind.Sequential, Pack = 1, Size = 11)] struct S { public long A; public byte B; }" },
        { "nested with odd size", "struct S { public byte A; public Inner B; public byte C; } [StructLayout(LayoutKind.Sequential, Size = 13)] struct Inner { public long X; }" },
        { "explicit, overlaps", "[StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(0)] public long A; [FieldOffset(0)] public double B; [FieldOffset(4)] public int C; }" },
        { "explicit, gaps", "[StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(3)] public byte A; [FieldOffset(16)] public int B; }" },
        { "explicit, out of order", "[StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(8)] public int A; [FieldOffset(0)] public long B; }" },
        { "explicit, not aligned", "[StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(1)] public long A; [FieldOffset(9)] public byte B; }" },
        { "explicit, pack 1", "[StructLayout(LayoutKind.Explicit, Pack = 1)] struct S { [FieldOffset(1)] public long A; [FieldOffset(9)] public byte B; }" },
        { "explicit, pack 2", "[StructLayout(LayoutKind.Explicit, Pack = 2)] struct S { [FieldOffset(0)] public long A; [FieldOffset(8)] public byte B; }" },
        { "explicit, size larger", "[StructLayout(LayoutKind.Explicit, Size = 21)] struct S { [FieldOffset(0)] public long A; }" },
        { "explicit, size smaller", "[StructLayout(LayoutKind.Explicit, Size = 1)] struct S { [FieldOffset(0)] public long A; [FieldOffset(8)] public int B; }" },
        { "explicit, empty", "[StructLayout(LayoutKind.Explicit)] struct S;" },
        { "explicit, empty with size", "[StructLayout(LayoutKind.Explicit, Size = 12)] struct S;" },
        { "explicit, auto property", "[StructLayout(LayoutKind.Explicit)] struct S { [field: FieldOffset(4)] public int A { get; set; } [FieldOffset(0)] public byte B; }" },
        { "explicit inside sequential", "struct S { public byte A; public Inner B; public byte C; } [StructLayout(LayoutKind.Explicit)] struct Inner { [FieldOffset(0)] public int X; [FieldOffset(0)] public double Y; }" },
        { "explicit with nested", "[StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(2)] public Inner A; [FieldOffset(0)] public byte B; } struct Inner { public short X; public int Y; }" },
        { "fixed buffers", "unsafe struct S { public byte A; public fixed int B[3]; public fixed byte C[5]; public fixed char D[2]; public fixed bool E[3]; public fixed double F[1]; }" },
        { "fixed buffer, pack 1", "[StructLayout(LayoutKind.Sequential, Pack = 1)] unsafe struct S { public byte A; public fixed long B[2]; public byte C; }" },
        { "inline array", "[InlineArray(5)] struct S { private int _first; }" },
        { "inline array of one", "[InlineArray(1)] struct S { private long _first; }" },
        { "inline array of structs", "[InlineArray(3)] struct S { public Inner First; } struct Inner { public int X; public byte Y; }" },
        { "inline array inside", "struct S { public byte A; public Inner B; public byte C; } [InlineArray(3)] struct Inner { private short _first; }" },
        { "inline array of enums", "[InlineArray(3)] struct S { private System.DayOfWeek _first; }" },
        { "inline array, pack 1", "struct S { public byte A; public Inner B; } [InlineArray(3), StructLayout(LayoutKind.Sequential, Pack = 1)] struct Inner { private int _first; }" },
        { "nested", "struct S { public byte A; public Outer.Inner B; public Outer C; public byte D; } struct Outer { public Inner X; public byte Y; internal struct Inner { public byte P; public long Q; } }" },
        { "nested empty", "struct S { public byte A; public Inner B; public int C; public Inner D; } struct Inner;" },
        { "generic", "struct G<T> where T : unmanaged { public byte A; public T B; public byte C; } class Use { public static G<long> S; }" },
        { "generic of struct", "struct G<T1, T2> { public T1 A; public T2 B; } struct P { public byte X; public short Y; } class Use { public static G<P, G<byte, double>> S; }" },
        { "nested in generic", "class G<T> { public struct Inner<U> { public byte A; public T B; public U C; } } class Use { public static G<int>.Inner<long> S; }" },
        { "generic, explicit argument unused", "struct G<T> { public int A; public byte B; } class Use { public static G<string> S; }" },
        { "generic, pack 2", "[StructLayout(LayoutKind.Sequential, Pack = 2)] struct G<T> { public byte A; public T B; } class Use { public static G<double> S; }" },
        { "tuple of numbers", "class Use { public static (byte, long, short, int, bool, System.DayOfWeek, char) S; }" },
        { "tuple of two bytes", "class Use { public static (byte, bool) S; }" },
        { "tuple of three bytes", "class Use { public static (byte, short) S; }" },
        { "tuple of five bytes", "class Use { public static (byte, int) S; }" },
        { "tuple of one", "class Use { public static System.ValueTuple<Half> S; }" },
        { "tuple of structs", "struct A { public byte X; public short Y; } class Use { public static (A, byte, DateTime, A, Guid, short) S; }" },
        { "tuple in tuple", "class Use { public static ((byte, long), char, (bool, int?), double) S; }" },
        { "tuple of eight", "class Use { public static (byte, long, byte, int, byte, short, byte, Guid) S; }" },
        { "tuple of ten", "class Use { public static (byte, long, byte, int, byte, short, byte, Guid, byte, double) S; }" },
        { "tuple of what is aligned to 16", "class Use { public static (byte, Int128, long) S; }" },
        { "nothing or something", "struct S { public byte A; public int? B; public byte? C; public DateTimeOffset? D; public (byte, short)? E; public Int128? F; public bool? G; }" },
        { "values of .NET", "struct S { public byte A; public Guid B; public byte C; public decimal D; public byte E; public Half F; public DateOnly G; public TimeOnly H; public Range I; public Int128 J; public Vector3 K; public byte L; public Complex M; public DateTimeOffset N; }" },
        { "values of .NET, pack 2", "[StructLayout(LayoutKind.Sequential, Pack = 2)] struct S { public byte A; public Guid B; public Int128 C; public byte D; public DateTime E; public (byte, long) F; }" },
        { "inline array of values", "[InlineArray(3)] struct S { private Int128? _first; }" },
        { "character set", "[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Ansi)] struct S { public byte A; public char B; public char C; }" },
        { "nested three deep", "struct S { public byte A; public B1 B; } struct B1 { public byte X; public B2 Y; } struct B2 { public byte X; public B3 Y; } struct B3 { public byte X; public double Y; }" },
    };

    /// <summary>The runtime is the judge.</summary>
    [Theory]
    [MemberData(nameof(Structs))]
    public void Struct_InSource_IsLaidOutAsTheRuntimeDoes(string name, string source)
    {
        CSharpCompilation compilation = Compile(source);
        using LoadedAssembly loaded = new(compilation);

        Assert.Equal(
            $"{name}: {LoadedAssembly.Describe(loaded.TypeOf("Use", "S"))}",
            $"{name}: {Layout.Describe(Find(compilation))}");
    }

    /// <summary>The same for structs that nobody thought of.</summary>
    [Fact]
    public void Struct_OfAnyShape_IsLaidOutAsTheRuntimeDoes() =>
        RandomStruct.Gen.Array[10].Sample(ExpectRuntimeLayouts, iter: 30, threads: 1, print: Print);

    private static string Print(RandomStruct[] structs) => string.Join('\n', structs.Select((item, number) => item.Source(number)));

    private static void ExpectRuntimeLayouts(RandomStruct[] structs)
    {
        CSharpCompilation compilation = Compile(
            $$"""
            enum Small : byte;
            enum Large : long;
            {{Print(structs)}}
            class Use { {{string.Concat(structs.Select((_, number) => $"public static S{number} F{number}; "))}} }
            """);
        using LoadedAssembly loaded = new(compilation);
        for (int number = 0; number < structs.Length; number++)
        {
            string source = structs[number].Source(number);
            string field = $"F{number}";
            Assert.Equal(
                $"{source}: {LoadedAssembly.Describe(loaded.TypeOf("Use", field))}",
                $"{source}: {Layout.Describe(Find(compilation, field))}");
        }
    }

    private static CSharpCompilation Compile(string source) =>
        Parse.Compile(source.Contains("class Use", StringComparison.Ordinal) ? source : $"{source} class Use {{ public static S S; }}");

    private static AbiStruct Find(CSharpCompilation compilation, string field = "S")
    {
        IFieldSymbol use = compilation.GetTypeByMetadataName("Use")!.GetMembers(field).OfType<IFieldSymbol>().Single();
        AbiStruct? layout = new StructLayouts(compilation).Find((INamedTypeSymbol)use.Type, field, out var refusal);
        Assert.Null(refusal);
        return layout!;
    }
}
