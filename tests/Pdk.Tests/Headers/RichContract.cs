namespace Pdk.Tests.Headers;

/// <summary>A contract with every kind of struct, and the fields that code outside of them can name.</summary>
internal static class RichContract
{
    internal const string Source = """
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;
        namespace Rich;

        public enum Small : byte { Zero, Last = 255 }
        public enum Large : long { Lowest = long.MinValue, Highest = long.MaxValue }
        public enum Huge : ulong { Highest = ulong.MaxValue }

        public struct Plain { public byte A; public double B; public bool C; public char D; public nint E; public Small F; public Large G; public float H; }
        public struct Empty { }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] public struct Packed { public byte A; public long B; public short C; }
        [StructLayout(LayoutKind.Sequential, Pack = 2)] public struct Half { public byte A; public long B; public byte C; }
        [StructLayout(LayoutKind.Sequential, Size = 9)] public struct Odd { public long A; public byte B; }
        [StructLayout(LayoutKind.Sequential, Size = 64)] public struct Wide { public int A; }
        [StructLayout(LayoutKind.Explicit)] public struct Overlay { [FieldOffset(0)] public long A; [FieldOffset(4)] public int B; [FieldOffset(0)] public double C; }
        [StructLayout(LayoutKind.Explicit)] public struct Gaps { [FieldOffset(12)] public int A; [FieldOffset(2)] public short B; }
        [StructLayout(LayoutKind.Explicit)] public struct Askew { [FieldOffset(0)] public byte A; [FieldOffset(3)] public int B; [FieldOffset(7)] public long C; }
        public struct Pair<TFirst, TSecond> { public TFirst A; public TSecond B; }
        [InlineArray(3)] public struct Three { private Odd _first; }
        public unsafe struct Buffers { public byte A; public fixed short B[3]; public Three C; public Five D; public byte E; }
        [InlineArray(5)] public struct Five { private Plain _first; }
        public struct Outer { public struct Inner { public short A; } public Inner A; public Packed B; public Half C; public Odd D; public Overlay E; public Askew F; public Pair<byte, Odd> G; public Pair<Packed, Pair<Small, double>> H; public Empty I; public int J; }
        public record struct Positional(int A, double B);
        public struct Values { public byte A; public Guid B; public Int128 C; public decimal? D; public (byte, long, Guid) E; public DateTimeOffset F; public Half G; public System.Numerics.Matrix3x2 H; public DateTime I; public Small? J; }

        [Pdk.PluginContract("rich")]
        public partial interface IRich
        {
            void M(Plain a, Empty b, Packed c, Half d, Odd e, Wide f, Overlay g, Gaps h, Askew i, Buffers j, Outer k, Positional l, Huge m, Values n, ReadOnlySpan<(int, UInt128)> o, Rune[] p, Uri q);
        }
        """;

    /// <summary>Structs as C# and C name them, with their fields, which differ in case only.</summary>
    internal static readonly (string CSharp, string C, string Fields, string Values)[] Structs =
    [
        ("Rich.Plain", "rich_plain", "ABCDEFGH", ""),
        ("Rich.Empty", "rich_empty", "", ""),
        ("Rich.Packed", "rich_packed", "ABC", ""),
        ("Rich.Half", "rich_half", "ABC", ""),
        ("Rich.Odd", "rich_odd", "AB", ""),
        ("Rich.Wide", "rich_wide", "A", ""),
        ("Rich.Overlay", "rich_overlay", "ABC", "B"),
        ("Rich.Gaps", "rich_gaps", "AB", ""),
        ("Rich.Askew", "rich_askew", "ABC", ""),
        ("Rich.Pair<byte, Rich.Odd>", "rich_pair_u8_odd", "AB", ""),
        ("Rich.Pair<Rich.Small, double>", "rich_pair_small_f64", "AB", ""),
        ("Rich.Pair<Rich.Packed, Rich.Pair<Rich.Small, double>>", "rich_pair_packed_pair_small_f64", "AB", ""),
        ("Rich.Three", "rich_three", "", ""),
        ("Rich.Five", "rich_five", "", ""),
        ("Rich.Buffers", "rich_buffers", "ACDE", ""),
        ("Rich.Outer.Inner", "rich_inner", "A", ""),
        ("Rich.Outer", "rich_outer", "ABCDEFGHIJ", ""),
        ("Rich.Positional", "rich_positional", "", ""),
        ("Rich.Values", "rich_values", "ABCDEFGHIJ", ""),
        ("(byte, long, System.Guid)", "rich_value_tuple_u8_i64_guid", "", ""),
        ("decimal?", "rich_nullable_decimal", "", ""),
    ];
}
