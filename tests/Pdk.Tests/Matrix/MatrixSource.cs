using System.Text;

namespace Pdk.Tests.Matrix;

/// <summary>Writes a contract with every type in every position, a plugin that implements it, and code that calls and compares.</summary>
internal static class MatrixSource
{
    internal const string Types = """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        namespace Matrix;

        public enum Place : byte { Nowhere, Here }
        public enum EnumOfSbyte : sbyte { Low = sbyte.MinValue, High = sbyte.MaxValue }
        public enum EnumOfByte : byte { Low, High = byte.MaxValue }
        public enum EnumOfShort : short { Low = short.MinValue, High = short.MaxValue }
        public enum EnumOfUshort : ushort { Low, High = ushort.MaxValue }
        public enum EnumOfInt { Low = int.MinValue, High = int.MaxValue }
        public enum EnumOfUint : uint { Low, High = uint.MaxValue }
        public enum EnumOfLong : long { Low = long.MinValue, High = long.MaxValue }
        public enum EnumOfUlong : ulong { Low, High = ulong.MaxValue }

        [System.Flags] public enum Flags : uint { None, First = 1, Last = 0x8000_0000 }

        public struct Plain { public byte Small; public long Big; public double Real; public bool Flag; public char Letter; public Place Where; }
        public struct Nested { public Plain First; public Plain Second; public nint Address; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] public struct Packed { public byte A; public long B; public short C; }
        [StructLayout(LayoutKind.Sequential, Size = 24)] public struct Sized { public int A; }
        [StructLayout(LayoutKind.Explicit)] public struct Overlapped { [FieldOffset(0)] public ulong Whole; [FieldOffset(0)] public uint Low; [FieldOffset(4)] public uint High; }
        public struct Pair<TFirst, TSecond> where TFirst : unmanaged where TSecond : unmanaged { public TFirst First; public TSecond Second; }
        public unsafe struct Buffered { public int Count; public fixed short Items[5]; public static Buffered Of(short value) { Buffered result = default; result.Count = 5; for (int i = 0; i < 5; i++) { result.Items[i] = value; } return result; } }
        [InlineArray(3)] public struct Inlined { private long _first; public static Inlined Of(long value) { Inlined result = default; for (int i = 0; i < 3; i++) { result[i] = value + i; } return result; } }
        public unsafe struct Large { public fixed double Items[100]; public static Large Of(double value) { Large result = default; for (int i = 0; i < 100; i++) { result.Items[i] = value * i; } return result; } }
        public struct Tiny { public byte A; }
        public struct Empty { }
        public readonly struct Hidden { private readonly int _a; private readonly long _b; public Hidden(int a, long b) { _a = a; _b = b; } public long Sum => _a + _b; }
        public struct Order { public byte State; public System.Guid Id; public System.DateTime At; public decimal Price; public System.DateTimeOffset? Paid; public (byte Row, System.DateOnly Day) Place; public Prices More; public System.Int128 Sum; public System.Half Part; }
        [InlineArray(3)] public struct Prices { private decimal _first; public static Prices Of(decimal value) { Prices result = default; for (int i = 0; i < 3; i++) { result[i] = value + i; } return result; } }
        [InlineArray(2)] public struct Pages { private Prices _first; public static Pages Of(decimal value) { Pages result = default; result[1] = Prices.Of(value); return result; } }
        public record struct Wrapped((int, Pair<long, byte>)? Item, Order? Order);
        """;

    internal static string Contract()
    {
        StringBuilder code = new("namespace Matrix;\n[Pdk.PluginContract(\"matrix\")]\npublic partial interface IMatrix\n{\n");
        foreach (TypeCase type in TypeCase.All)
        {
            (string name, string t) = (type.Name, type.Type);
            code.AppendLine($"{t} Echo{name}({t} value);");
            code.AppendLine($"void In{name}(in {t} value, out {t} copy);");
            code.AppendLine($"{t} ReadOnly{name}(ref readonly {t} value);");
            code.AppendLine($"{t} Swap{name}(ref {t} value, {t} other);");
            code.AppendLine($"void Out{name}({t} value, out {t} first, out {t} second);");
            if (type.IsBlittable)
            {
                code.AppendLine($"int Copy{name}(System.ReadOnlySpan<{t}> values, System.Span<{t}> target);");
                code.AppendLine($"{t}[]? Array{name}({t}[]? values);");
                code.AppendLine($"void Arrays{name}(in {t}[]? values, ref {t}[]? swapped, out {t}[]? copy);");
            }
        }

        return code.Append('}').ToString();
    }

    internal static string Plugin()
    {
        StringBuilder code = new("namespace Matrix;\n[Pdk.Plugin(\"matrix.plugin\", \"1.0.0\")]\npublic sealed class Plugin : IMatrix\n{\n");
        foreach (TypeCase type in TypeCase.All)
        {
            (string name, string t) = (type.Name, type.Type);
            code.AppendLine($"public {t} Echo{name}({t} value) => value;");
            code.AppendLine($"public void In{name}(in {t} value, out {t} copy) => copy = value;");
            code.AppendLine($"public {t} ReadOnly{name}(ref readonly {t} value) => value;");
            code.AppendLine($"public {t} Swap{name}(ref {t} value, {t} other) {{ var old = value; value = other; return old; }}");
            code.AppendLine($"public void Out{name}({t} value, out {t} first, out {t} second) {{ first = value; second = value; }}");
            if (type.IsBlittable)
            {
                code.AppendLine($"public int Copy{name}(System.ReadOnlySpan<{t}> values, System.Span<{t}> target) {{ values.CopyTo(target); return values.Length; }}");
                code.AppendLine($"public {t}[]? Array{name}({t}[]? values) => values;");
                code.AppendLine($"public void Arrays{name}(in {t}[]? values, ref {t}[]? swapped, out {t}[]? copy) {{ copy = swapped; swapped = values; }}");
            }
        }

        return code.Append('}').ToString();
    }

    internal static string Driver()
    {
        StringBuilder code = new("""
            namespace Matrix;
            public static class Driver
            {
                private static readonly System.Collections.Generic.List<string> s_failures = new();
                private static int s_checks;

                private static void Same<T>(string what, T expected, T actual)
                {
                    s_checks++;
                    if (!IsSame(expected, actual)) s_failures.Add(what);
                }

                // Byte for byte; but the padding of what has some may change when a value is copied.
                private static unsafe bool IsSame<T>(T expected, T actual)
                {
                    int size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
                    bool isSame = System.MemoryExtensions.SequenceEqual(
                        new System.ReadOnlySpan<byte>(System.Runtime.CompilerServices.Unsafe.AsPointer(ref expected), size),
                        new System.ReadOnlySpan<byte>(System.Runtime.CompilerServices.Unsafe.AsPointer(ref actual), size));
                    return isSame || (HasPadding<T>() && System.Collections.Generic.EqualityComparer<T>.Default.Equals(expected, actual));
                }

                private static bool HasPadding<T>() =>
                    System.Nullable.GetUnderlyingType(typeof(T)) is not null || typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(typeof(T));

                private static void SameText(string what, string? expected, string? actual)
                {
                    s_checks++;
                    if (!string.Equals(expected, actual)) s_failures.Add(what);
                }

                private static void Bytes<T>(string what, T[]? expected, T[]? actual)
                {
                    s_checks++;
                    bool equal = expected?.Length == actual?.Length;
                    for (int i = 0; equal && i < expected?.Length; i++) equal = IsSame(expected[i], actual![i]);
                    if (!equal) s_failures.Add(what);
                }

                public static (int Checks, System.Collections.Generic.List<string> Failures) Run(Pdk.Hosting.PluginLibrary library)
                {
                    IMatrix stub = library.Create<IMatrix>();

            """);
        foreach (TypeCase type in TypeCase.All)
        {
            code.AppendLine($"        Run{type.Name}(stub);");
        }

        code.AppendLine("        return (s_checks, s_failures);\n    }\n");
        foreach (TypeCase type in TypeCase.All)
        {
            string same = type.IsBlittable ? "Same" : "SameText";
            (string name, string t) = (type.Name, type.Type);
            code.AppendLine($$"""
                private static void Run{{name}}(IMatrix stub)
                {
                    {{t}}[] values = new {{t}}[] { {{string.Join(", ", type.Values)}} };
                    foreach ({{t}} value in values)
                    {
                        {{same}}("{{name}} result", value, stub.Echo{{name}}(value));
                        stub.In{{name}}(in value, out {{t}} copy);
                        {{same}}("{{name}} in, out", value, copy);
                        {{same}}("{{name}} ref readonly", value, stub.ReadOnly{{name}}(in value));
                        foreach ({{t}} other in values)
                        {
                            {{t}} swapped = value;
                            {{same}}("{{name}} old value", value, stub.Swap{{name}}(ref swapped, other));
                            {{same}}("{{name}} ref", other, swapped);
                        }
                        stub.Out{{name}}(value, out {{t}} first, out {{t}} second);
                        {{same}}("{{name}} first out", value, first);
                        {{same}}("{{name}} second out", value, second);
                    }
                """);
            if (type.IsBlittable)
            {
                code.AppendLine($$"""
                        {{t}}[] target = new {{t}}[values.Length];
                        Same("{{name}} span length", values.Length, stub.Copy{{name}}(values, target));
                        Bytes("{{name}} span", values, target);
                        Same("{{name}} empty span", 0, stub.Copy{{name}}(default, default));
                        {{t}}[] many = new {{t}}[1000];
                        System.Array.Fill(many, values[1]);
                        foreach ({{t}}[]? array in new {{t}}[]?[] { null, new {{t}}[0], values, many })
                        {
                            Bytes("{{name}} array", array, stub.Array{{name}}(array));
                            {{t}}[]? swapped = values;
                            stub.Arrays{{name}}(in array, ref swapped, out {{t}}[]? copy);
                            Bytes("{{name}} array ref", array, swapped);
                            Bytes("{{name}} array out", values, copy);
                        }
                    """);
            }

            code.AppendLine("    }\n");
        }

        return code.Append('}').ToString();
    }
}
