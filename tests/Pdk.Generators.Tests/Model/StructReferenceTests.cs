using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Tests.Model;

/// <summary>A struct is laid out the same, from wherever the contract sees it.</summary>
public sealed class StructReferenceTests
{
    private const string Structs =
        """
        namespace Acme;
        public enum Color : byte { Red, Green = 7 }
        public struct Plain { private byte _a; private readonly long _b; internal Color C { get; set; } public short D { get; } }
        [StructLayout(LayoutKind.Sequential, Pack = 2, Size = 40)] public struct Packed { private byte _a; private double _b; }
        [StructLayout(LayoutKind.Explicit, Size = 24)] public struct Overlapping { [FieldOffset(0)] private long _a; [FieldOffset(4)] private Color _b; [field: FieldOffset(12)] public int C { get; set; } }
        public unsafe struct Buffers { private fixed char _a[3]; private byte _b; public fixed int C[2]; }
        [InlineArray(5)] public struct Five { private short _first; }
        public struct Pair<T1, T2> where T1 : unmanaged { private T1 _first; public T2 Second { get; set; } }
        public class Outer<T> { public struct Inner { private byte _a; private T _b; } }
        public interface ISized<T> { T Size { get; } }
        public struct Explicitly : ISized<int> { private byte _a; int ISized<int>.Size { get; } }
        public struct Captured(byte a, long b) { public int C = 1; public long Sum() => a + b; }
        public readonly record struct Record(byte A, long B);
        """;

    private const string Contract =
        """
        using Acme;
        [PluginContract("a.b")]
        public partial interface IContract
        {
            void Put(Plain a, Packed b, Overlapping c, Buffers d, Five e, Explicitly f, Captured g, Record h);
            void Generic(Pair<Color, Five> a, Pair<Pair<byte, long>, int> b, Outer<double>.Inner c);
        }
        """;

    /// <summary>Private fields stand in reference assemblies too, and their names are the same.</summary>
    [Theory]
    [InlineData(ReferenceKind.Compilation)]
    [InlineData(ReferenceKind.Image)]
    [InlineData(ReferenceKind.ReferenceAssembly)]
    public void Struct_InAnotherAssembly_IsLaidOutAsInSource(ReferenceKind kind)
    {
        string fromSource = AbiText(Parse.Compile($"{Contract} {Structs.Replace("namespace Acme;", "namespace Acme {", StringComparison.Ordinal)} }}"));
        CSharpCompilation library = CompilationFactory.Create(
            "Structs", "using System.Runtime.CompilerServices; using System.Runtime.InteropServices;\n" + Structs);

        Assert.Equal(fromSource, AbiText(Parse.Compile(Contract, library.ToReference(kind))));
    }

    /// <summary>What a tool left out of its reference assembly shows as placeholders; their sizes are not to be trusted.</summary>
    [Fact]
    public void Struct_WithPlaceholders_IsRefused()
    {
        MetadataReference library = CompilationFactory.Create(
            "Library", "namespace Acme; public struct Opaque { private int _dummyPrimitive; }").ToReference(ReferenceKind.ReferenceAssembly);

        ExpectFinding.One(
            FindingKind.StructHidden,
            "IContract.Put, parameter 'value': the real fields of 'Opaque' cannot be seen in the reference assembly Library; use a struct of your own.",
            Parse.Contract(Parse.Compile("""[PluginContract("a.b")] public partial interface IContract { void Put(Acme.Opaque value); }""", library)).Findings);
    }

    private static string AbiText(CSharpCompilation compilation)
    {
        Parsed<ContractModel> parsed = Parse.Contract(compilation);
        Assert.Empty(parsed.Findings);
        return parsed.Model.AbiText;
    }
}
