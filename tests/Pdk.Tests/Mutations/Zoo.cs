namespace Pdk.Tests.Mutations;

/// <summary>A contract that uses everything that crosses.</summary>
internal static class Zoo
{
    internal const string Id = "zoo.keeper";
    internal const int Version = 3;

    /// <summary>Types, each on one line: a change is a replacement in it.</summary>
    internal const string Types =
        """
        public enum Level : byte { Low, Middle = 5, High }
        public enum Mood : int { Calm = 0, Glad = 1, Wild = -1 }
        public enum Rank : ulong { None, Top = ulong.MaxValue }
        public enum Diet : short { Leaf, Meat }
        public enum Form : short { Leaf, Meat }
        public struct Point { public double X; public double Y; }
        public struct Body { public int Weight; public short Height; public byte Legs; }
        public struct Animal { public long Id; public Body Body; public Diet Diet; public bool Alive; public char Letter; private nint _home; }
        public struct Pair<T1, T2> { public T1 First; public T2 Second; }
        public struct Cell { public int Row; public int Column; }
        [StructLayout(LayoutKind.Explicit)] public struct Overlay { [FieldOffset(0)] public long Whole; [FieldOffset(0)] public int Lower; [FieldOffset(4)] public int Upper; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] public struct Packed { public byte A; public long B; public short C; }
        [StructLayout(LayoutKind.Sequential, Size = 24)] public struct Sized { public int A; }
        public unsafe struct Buffered { public int Count; public fixed ushort Data[6]; }
        [InlineArray(5)] public struct Five { private short _first; }
        public struct Tag<T> { public int Number; }
        public struct Ghost { public byte Pale; }
        public record struct Stamp(long Ticks, nuint Address);
        """;

    /// <summary>Each primitive in C# and in the ABI text.</summary>
    internal static (string Type, string Token)[] Primitives { get; } =
    [
        ("sbyte", "i8"), ("byte", "u8"), ("short", "i16"), ("ushort", "u16"), ("int", "i32"), ("uint", "u32"), ("long", "i64"), ("ulong", "u64"),
        ("float", "f32"), ("double", "f64"), ("nint", "isize"), ("nuint", "usize"), ("bool", "bool"), ("char", "char16"),
    ];

    /// <summary>One type of each kind that crosses in every direction.</summary>
    internal static (string Type, string Token)[] Kinds { get; } =
    [
        ("int", "i32"), ("bool", "bool"), ("char", "char16"), ("Level", "Zoo.Level"), ("Point", "Zoo.Point"), ("string", "utf8"), ("int[]", "array<i32>"),
    ];

    /// <summary>A member for each primitive, in the order of <see cref="Primitives"/>.</summary>
    internal static Member[] OfPrimitives { get; } =
        [.. Primitives.Select(type => new Member($"{type.Type} Of_{type.Token}({type.Type} value);", $"Of_{type.Token}(value {type.Token}) -> {type.Token}"))];

    /// <summary>A member for each kind, in the order of <see cref="Kinds"/>.</summary>
    internal static Member[] Ways { get; } =
    [
        .. Kinds.Select((kind, index) => new Member(
            $"void Ways{index}({kind.Type} plain, in {kind.Type} read, ref {kind.Type} changed, out {kind.Type} written);",
            $"Ways{index}(plain {kind.Token}, read in {kind.Token}, changed ref {kind.Token}, written out {kind.Token}) -> void")),
    ];

    /// <summary>The members in order: <see cref="OfPrimitives"/> from 0, <see cref="Ways"/> from 14, the others from 21.</summary>
    internal static List<Member> Members { get; } =
    [
        .. OfPrimitives,
        .. Ways,
        new("long Sum(ReadOnlySpan<int> values, Span<long> sums);", "Sum(values view<i32>, sums span<i64>) -> i64"),
        new("void Paint(ReadOnlySpan<Point> points, Span<Mood> moods);", "Paint(points view<Zoo.Point>, moods span<Zoo.Mood>) -> void"),
        new("string? Greet(string name, string? title);", "Greet(name utf8, title utf8) -> utf8"),
        new("double[] Scale(double[] factors, Point[]? points);", "Scale(factors array<f64>, points array<Zoo.Point>) -> array<f64>"),
        new("Mood Cheer(Mood mood, Rank rank);", "Cheer(mood Zoo.Mood, rank Zoo.Rank) -> Zoo.Mood"),
        new("Animal Feed(Animal animal);", "Feed(animal Zoo.Animal) -> Zoo.Animal"),
        new("Pair<short, double> Turn(Pair<double, short> pair);", "Turn(pair Zoo.Pair<f64,i16>) -> Zoo.Pair<i16,f64>"),
        new("void Nest(Pair<Cell, byte> nest);", "Nest(nest Zoo.Pair<Zoo.Cell,u8>) -> void"),
        new("void Store(Overlay overlay, Packed packed, Sized sized);", "Store(overlay Zoo.Overlay, packed Zoo.Packed, sized Zoo.Sized) -> void"),
        new("void Hold(Buffered buffered, Five five, Tag<Ghost> tag);", "Hold(buffered Zoo.Buffered, five Zoo.Five, tag Zoo.Tag<Zoo.Ghost>) -> void"),
        new("int Over(int a, int b);", "Over(a i32, b i32) -> i32"),
        new("[Export(\"over_reals\")] double Over(double a, double b);", "Over(a f64, b f64) -> f64"),
        new("string Over(string a);", "Over(a utf8) -> utf8"),
        new("void Nothing();", "Nothing() -> void"),
        new("[Since(2)] int Count(int from) => 1;", "Count(from i32) -> i32 since 2"),
        new("[Since(2)] void Mark(Stamp stamp);", "Mark(stamp Zoo.Stamp) -> void since 2"),
        new("[Since(3)] string Name() => Greet(\"\", null) ?? \"\";", "Name() -> utf8 since 3"),
        new("[Since(3)] Mood Last(int step, long limit);", "Last(step i32, limit i64) -> Zoo.Mood since 3"),
    ];

    /// <summary>The contract.</summary>
    internal static string Original { get; } = Source(Members.Select(member => member.Source));

    /// <summary>The member of a name, the first of overloads.</summary>
    internal static Member Find(string name) => Members.First(member => member.Name == name);

    /// <summary>The contract with a change at one place.</summary>
    internal static string Replace(string old, string @new) => Member.Replace(Original, old, @new);

    /// <summary>The contract with a changed member.</summary>
    internal static string Source(Member changed, string source) =>
        Source(Members.Select(member => member == changed ? source : member.Source));

    /// <summary>A contract of other members.</summary>
    internal static string Source(IEnumerable<string> members) =>
        $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using Pdk;

        namespace Zoo;

        {{Types}}

        [PluginContract("{{Id}}")]
        public partial interface IKeeper : IDisposable
        {
            {{string.Join("\n    ", members)}}
        }
        """;
}
