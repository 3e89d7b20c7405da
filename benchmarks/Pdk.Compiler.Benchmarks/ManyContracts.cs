using System.Globalization;
using System.Text;

namespace Pdk.Compiler.Benchmarks;

/// <summary>Writes a large project: each contract in a file of its own, with a struct and an enum.</summary>
internal static class ManyContracts
{
    private static readonly string[] s_members =
    [
        "int Min{0}(int a, int b);",
        "double Sum{0}(ReadOnlySpan<double> values);",
        "string Describe{0}(string name, Shape shape);",
        "Shape Find{0}(in Shape near, double radius);",
        "void Fill{0}(Span<byte> target, out int written, Color color);",
    ];

    /// <summary>The files' texts.</summary>
    /// <param name="contracts">How many contracts.</param>
    /// <param name="methods">How many methods each has.</param>
    internal static IEnumerable<string> Write(int contracts, int methods) =>
        Enumerable.Range(0, contracts).Select(index => WriteOne(index, methods));

    private static string WriteOne(int contract, int methods)
    {
        StringBuilder source = new();
        source.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using Pdk;

            namespace Acme.Scan{{contract}};

            public enum Color : byte
            {
                Red = 0,
                Green = 1,
            }

            public record struct Shape(double Left, double Top, int Index, int Count);

            [PluginContract("acme.scan{{contract}}")]
            public partial interface IScan
            {

            """);
        for (int method = 0; method < methods; method++)
        {
            source.Append("    ").AppendFormat(CultureInfo.InvariantCulture, s_members[method % s_members.Length], method).Append('\n');
        }

        return source.Append("}\n").ToString();
    }
}
