using CsCheck;

namespace Pdk.Generators.Tests.Compile;

/// <summary>Source is incomplete most of the time while somebody types; a generator that throws takes all its files away.</summary>
public sealed class DamagedSourceTests
{
    private const string Source =
        """
        using System; using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using Pdk;
        namespace Acme.@class
        {
            public static partial class Outer
            {
                [PluginContract("acme.calculator")]
                public partial interface ICalculator : IDisposable
                {
                    int Min(int a, int b = 3);
                    Summary Summarize(ReadOnlySpan<double> values, ref Pair<Color, Inner>[] pairs, params Span<Color> colors);
                    [Since(2), Export("x")] string? Describe(string name) => name;
                    bool Try(in bool a, out string? b, ref readonly Summary s);
                    static int Two => 2;
                    [Since(2)] int Count { get; [Since(3), Export("y")] set; }
                    string? this[in int row, string @class] { get => @class; set { } }
                }
            }
            [PluginContract("acme.other")] internal partial interface IOther { void Do(Buffers b); }
            [StructLayout(LayoutKind.Explicit, Size = 40, Pack = 2)] public struct Summary { [FieldOffset(0)] public double Min, Max; [field: FieldOffset(8)] public long Count { get; set; } }
            public struct Pair<T1, T2> where T1 : unmanaged { public T1 A; private T2 b; public Pair(T1 a) => A = a; }
            [InlineArray(3)] public struct Inner { private byte _x; }
            public unsafe struct Buffers(int c) { fixed char A[3]; fixed byte B[7]; int C => c; Color d; }
            public enum Color : ulong { A = 1, B = A | 4 }
            [Plugin("acme.plugin", "1.0.0-beta.1+2")]
            public sealed class Plugin : Outer.ICalculator, IOther
            {
                [Obsolete] public Plugin() { }
                public int Min(int a, int b) => a;
                public required int X { get; init; }
                public int Count { get; set; }
            }
        }
        """;

    private static readonly Gen<(int Start, int Length, string Put)> s_damage = Gen.Select(
        Gen.Int[0, Source.Length - 1], Gen.Int[0, 60], Gen.OneOf("", "", " ", "<", "(", "class", "int", "[", "{", "@", "\""));

    /// <summary>Whatever is missing or too much, the generators go on.</summary>
    [Fact]
    public void Source_DamagedAnyhow_MakesNoGeneratorThrow() => s_damage.Array[1, 3].Sample(
        damages => GeneratorRunner.RunOnce(CompilationFactory.Create("Damaged", damages.Aggregate(Source, Damage))),
        iter: 150,
        print: damages => damages.Aggregate(Source, Damage));

    /// <summary>The attribute on two parts of a contract is an error of the compiler, not of the generator.</summary>
    [Fact]
    public void Contract_MarkedTwice_IsGeneratedOnce() => Assert.Single(GeneratorRunner.RunOnce(CompilationFactory.Create(
        "Twice",
        """
        [Pdk.PluginContract("a.b")] public partial interface IContract;
        [Pdk.PluginContract("a.b")] public partial interface IContract;
        """)).Files);

    private static string Damage(string source, (int Start, int Length, string Put) damage)
    {
        int start = Math.Min(damage.Start, source.Length);
        return source.Remove(start, Math.Min(damage.Length, source.Length - start)).Insert(start, damage.Put);
    }
}
