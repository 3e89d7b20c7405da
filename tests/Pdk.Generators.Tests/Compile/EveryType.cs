namespace Pdk.Generators.Tests.Compile;

/// <summary>A contract, and a plugin for it, with every type that crosses in every position.</summary>
internal static class EveryType
{
    private static readonly string[] s_values =
    [
        "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "nint", "nuint",
        "bool", "char", "DayOfWeek", "Small", "Large", "Point", "Pair<Small, Point>", "Five", "Outer<bool>.Inner",
        "Guid", "DateTime", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly", "decimal", "Half", "Int128", "UInt128", "Index", "Range", "Rune", "Complex",
        "Vector2", "Vector3", "Vector4", "Quaternion", "Plane", "Matrix3x2", "Matrix4x4", "int?", "bool?", "Small?", "Point?", "decimal?", "(int, Point)", "(int A, (bool, Rune?) B)?",
        "(int, int, int, int, int, int, int, int, decimal)", "Priced", "Priced?", "Pages", "decimal[]", "int?[]", "(byte A, DateTime B)[]?", "Priced[]",
        "Uri", "Uri?", "Version?", "string", "string?", "int[]", "int[]?", "char[]", "bool[]", "Small[]", "Point[]?", "Pair<byte, nint>[]",
    ];

    private static readonly string[] s_views =
        ["Span<byte>", "Span<bool>", "Span<Large>", "Span<Pair<int, int>>", "ReadOnlySpan<double>", "ReadOnlySpan<char>", "ReadOnlySpan<Point>", "Span<decimal>", "Span<int?>", "ReadOnlySpan<(int, DateOnly X)>", "Span<Priced>", "Span<Pages>"];

    private static readonly string[] s_modifiers = ["", "in ", "ref readonly ", "ref ", "out "];

    /// <summary>The contract's file.</summary>
    internal static string Contract { get; } =
        $$"""
        using System;
        using System.Numerics;
        using System.Runtime.CompilerServices;
        using System.Text;
        using Pdk;

        namespace Acme;

        public enum Small : byte { None }
        public enum Large : ulong { None }
        public struct Point { public double X; private byte _y; }
        public struct Pair<T1, T2> { public T1 First; public T2 Second; }
        public struct Priced { public byte State; public decimal Price; public (int, DateTime?) When; public Half Part; }
        [InlineArray(3)] public struct Prices { private Priced _first; }
        [InlineArray(2)] public struct Pages { private Prices _first; }
        [InlineArray(5)] public struct Five { private short _first; }
        public static class Outer<T> { public struct Inner { public T Value; } }

        [PluginContract("acme.everything")]
        public partial interface IEverything
        {
            {{string.Join("\n    ", Members.Select(member => $"{member};"))}}
            {{string.Join("\n    ", Properties.Select(property => $"{property.Head} {{ {string.Join(' ', property.Accessors.Select(accessor => $"{accessor};"))} }}"))}}
        }
        """;

    /// <summary>The plugin's file.</summary>
    internal static string Plugin { get; } =
        $$"""
        using System;
        using System.Numerics;
        using System.Text;
        using Acme;
        using Pdk;

        [Plugin("acme.everything.plugin", "1.0.0")]
        internal sealed class Everything : IEverything
        {
            {{string.Join("\n    ", Members.Select(member => $"public {member} => throw new NotSupportedException();"))}}
            {{string.Join("\n    ", Properties.Select(property => $"public {property.Head} {{ {string.Join(' ', property.Accessors.Select(accessor => $"{accessor} => throw new NotSupportedException();"))} }}"))}}
        }
        """;

    private static IEnumerable<(string Head, string[] Accessors)> Properties
    {
        get
        {
            int number = 0;
            foreach (string type in s_values)
            {
                yield return ($"{type} P{number++}", ["get", "set"]);
                yield return ($"{type} P{number++}", ["get"]);
                yield return ($"{type} P{number++}", ["set"]);
            }

            // Overloads differ in more than annotations.
            foreach (string type in s_values.Where(type => !type.EndsWith('?')))
            {
                yield return ($"{type} this[{type} result, in {type} error, ref readonly {type} guard]", ["get", "set"]);
            }

            foreach (string type in s_views)
            {
                yield return ($"{type} P{number++}", ["set"]);
                yield return ($"string this[scoped {type} self]", ["get", "set"]);
            }
        }
    }

    private static IEnumerable<string> Members
    {
        get
        {
            int number = 0;
            foreach (string type in s_values)
            {
                foreach (string modifier in s_modifiers)
                {
                    yield return $"void M{number++}({modifier}{type} value)";
                }

                yield return $"{type} M{number++}()";

                // Several in one member: what each one needs must not meet what the others need.
                yield return $"{type} M{number++}({string.Join(", ", s_modifiers.Select((modifier, index) => $"{modifier}{type} p{index}"))})";
            }

            foreach (string type in s_views)
            {
                yield return $"void M{number++}({type} value)";
                yield return $"void M{number++}(scoped {type} value)";
                yield return $"string M{number++}(ref string text, params {type} value)";
            }

            yield return $"void M{number}({string.Join(", ", s_values.Concat(s_views).Select((type, index) => $"{type} p{index}"))})";
        }
    }
}
