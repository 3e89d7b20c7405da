using System.Runtime.CompilerServices;
using Pdk.Hosting;
using Pdk.Interop;

namespace Pdk.Tests;

/// <summary>A layout that was computed wrong is found in debug builds, before anything of the struct crosses.</summary>
public sealed class LayoutCheckTests
{
    private const string Contract = """
        [Pdk.PluginContract("acme.shapes")] public partial interface IShapes { int First(Shape shape); }
        public struct Shape { public byte A; private long _b; public long B => _b; }
        """;

    private const string Plugin = """
        [Pdk.Plugin("acme.shapes.plugin", "1.0.0")] public sealed class Shapes : IShapes { public int First(Shape shape) => shape.A; }
        """;

    private const string Host = """
        public static class Host
        {
            public static int Run(Pdk.Hosting.PluginLibrary library) => library.Create<IShapes>().First(new Shape { A = 7 });
        }
        """;

    [Fact]
    public void Layout_AsComputed_IsAccepted()
    {
        LayoutCheck<Sample> check = new("Sample", 16, 8);

        check.Field("A", 0, in check.Value.A);
        check.Field("B", 8, in check.Value.B);
        _ = new LayoutCheck<Nothing>("Nothing", 1, 1);
    }

    [Fact]
    public void Layout_OfAStructTooLargeForAStack_IsMeasured()
    {
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(Measure), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(failure);

        static void Measure()
        {
            LayoutCheck<Huge> check = new("Huge", 1024 * 1024, 8);
            check.Field("First", 0, in check.Value[0]);
        }
    }

    [Theory]
    [InlineData(24, 8, 8, "The size of the struct Sample is 16 here, and 24 in the contract's ABI")]
    [InlineData(16, 4, 8, "The alignment of the struct Sample is 8 here, and 4 in the contract's ABI")]
    [InlineData(16, 8, 4, "The offset of B of the struct Sample is 8 here, and 4 in the contract's ABI")]
    public void Layout_ComputedWrong_IsNamedWithBothNumbers(int size, int alignment, int offset, string words)
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() =>
        {
            LayoutCheck<Sample> check = new("Sample", size, alignment);
            check.Field("B", offset, in check.Value.B);
        });

        Assert.StartsWith($"{words}: its data would cross damaged. Rebuild the contract's project", exception.Message, StringComparison.Ordinal);
        Assert.Contains("a bug in Pdk", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugin_WithALayoutComputedWrong_DoesNotStart()
    {
        PluginLoadException exception = Assert.Throws<PluginLoadException>(() =>
            InMemoryPlugin.CompileTampered("layout.Field(\"_b\", 8,", "layout.Field(\"_b\", 4,", Contract, Plugin));

        Assert.Equal(PluginLoadError.InitFailed, exception.Reason);
        Assert.Contains("The offset of _b of the struct Shape is 8 here, and 4 in the contract's ABI", exception.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }

    [Fact]
    public void Host_WithALayoutComputedWrong_CreatesNothing()
    {
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(Contract, Plugin, Host);
        Assert.Equal(7, plugin.Run<int>("Host"));

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() =>
            InMemoryPlugin.RunTamperedHost<int>("size: 16, alignment", "size: 24, alignment", "Host", plugin.Library, Contract, Host));

        Assert.StartsWith("The size of the struct Shape is 16 here, and 24", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tuple_WithALayoutComputedWrong_IsFoundInEachBuild()
    {
        string[] sources =
        [
            """[Pdk.PluginContract("acme.tuples")] public partial interface ITuples { void Run((byte Row, long Column) cell, int? depth); }""",
            """[Pdk.Plugin("acme.tuples.plugin", "1.0.0")] public sealed class Tuples : ITuples { public void Run((byte Row, long Column) cell, int? depth) { } }""",
        ];
        using InMemoryPlugin plugin = InMemoryPlugin.CompileTampered("#if DEBUG", "#if RELEASE", sources);

        PluginLoadException exception = Assert.Throws<PluginLoadException>(() => InMemoryPlugin.CompileTampered(
            text => text.Replace("#if DEBUG", "#if RELEASE", StringComparison.Ordinal).Replace("layout.Field(\"Item1\", 8,", "layout.Field(\"Item1\", 0,", StringComparison.Ordinal),
            sources));

        Assert.Contains("The offset of Item1 of the struct System.ValueTuple<u8,i64> is 8 here, and 0 in the contract's ABI", exception.Message, StringComparison.Ordinal);
    }

    private struct Sample
    {
        public byte A;
        public long B;

        public Sample() => (A, B) = (1, 2);
    }

    private struct Nothing;

    [InlineArray(128 * 1024)]
    private struct Huge
    {
        private long _first;
    }
}
