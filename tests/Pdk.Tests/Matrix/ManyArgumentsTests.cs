namespace Pdk.Tests.Matrix;

/// <summary>More arguments than any platform has registers for, integers and floating-point numbers mixed.</summary>
public sealed class ManyArgumentsTests
{
    [Fact]
    public void Seventeen_OfMixedKinds_ArriveInTheirPlaces()
    {
        const string Contract = """
            using System;
            namespace Many;
            public enum Color : short { Red = -5 }
            public struct Point { public double X; public int Y; }
            [Pdk.PluginContract("many")]
            public partial interface IMany
            {
                string Join(sbyte a, byte b, float c, short d, ushort e, double f, int g, uint h, bool i, long j, char k, ulong l,
                    nint m, Color n, Point o, string p, ReadOnlySpan<int> q);
            }
            [Pdk.Plugin("many.plugin", "1.0.0")]
            public sealed class Many : IMany
            {
                public string Join(sbyte a, byte b, float c, short d, ushort e, double f, int g, uint h, bool i, long j, char k, ulong l,
                    nint m, Color n, Point o, string p, ReadOnlySpan<int> q) =>
                    FormattableString.Invariant($"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l} {m} {n} {o.X} {o.Y} {p} {q[0]} {q[1]}");
            }
            public static class Caller
            {
                public static string Run(Pdk.Hosting.PluginLibrary library) => library.Create<IMany>().Join(
                    -1, 2, 3.5f, -4, 5, 6.25, -7, 8, true, -9, 'k', 10, -11, Color.Red, new Point { X = 12.5, Y = -13 }, "text", [14, 15]);
            }
            """;
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(Contract);

        Assert.Equal("-1 2 3.5 -4 5 6.25 -7 8 True -9 k 10 -11 Red 12.5 -13 text 14 15", plugin.Run<string>("Many.Caller"));
    }
}
