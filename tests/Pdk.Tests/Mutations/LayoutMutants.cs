using static Pdk.Tests.Mutations.Difference;

namespace Pdk.Tests.Mutations;

/// <summary>Structs with layouts of their own: generic, explicit, packed, sized, with fixed buffers, inline arrays, records.</summary>
internal static class LayoutMutants
{
    private const string D1 = "slot 27 Turn, pair -> Zoo.Pair<f64,i16>";
    private const string D2 = "slot 27 Turn, result -> Zoo.Pair<i16,f64>";
    private const string N = "slot 28 Nest, nest -> Zoo.Pair<Zoo.Cell,u8>";
    private const string C = N + ".First -> Zoo.Cell";
    private const string O = "slot 29 Store, overlay -> Zoo.Overlay";
    private const string K = "slot 29 Store, packed -> Zoo.Packed";
    private const string S = "slot 29 Store, sized -> Zoo.Sized";
    private const string U = "slot 30 Hold, buffered -> Zoo.Buffered";
    private const string F = "slot 30 Hold, five -> Zoo.Five";
    private const string T = "slot 30 Hold, tag -> Zoo.Tag<Zoo.Ghost>";
    private const string M = "slot 36 Mark, stamp -> Zoo.Stamp";
    private const string Lower = "[FieldOffset(0)] public int Lower;";

    internal static IEnumerable<Mutant> All => [.. Generic, .. Explicit, .. Packed, .. Sized, .. Arrays, .. Records];

    // The definition is one, and each use of it has a layout: Cell is in the third.
    private static IEnumerable<Mutant> Generic =>
    [
        Mutant.Breaking(
            "a generic struct's field is renamed", "public T1 First;", "public T1 Left;",
            FieldName(D1, "First", "Left", "f64 at offset 0"), FieldName(D2, "First", "Left", "i16 at offset 0"), FieldName(N, "First", "Left", "Zoo.Cell at offset 0")),
        Mutant.Breaking(
            "a generic struct's fields are exchanged", "public T1 First; public T2 Second;", "public T2 Second; public T1 First;",
            Offset($"{D1}.First", 0, 8), Offset($"{D1}.Second", 8, 0), Offset($"{D2}.First", 0, 8), Offset($"{D2}.Second", 8, 0),
            Offset($"{N}.First", 0, 4), Offset($"{N}.Second", 8, 0)),
        Mutant.Breaking(
            "a generic struct's type parameters are exchanged", "public T1 First; public T2 Second;", "public T2 First; public T1 Second;",
            Type($"{D1}.First", "f64", "i16"), Type($"{D1}.Second", "i16", "f64"), Type($"{D2}.First", "i16", "f64"), Type($"{D2}.Second", "f64", "i16"),
            Type($"{N}.First", "Zoo.Cell", "u8"), Offset($"{N}.Second", 8, 4), Type($"{N}.Second", "u8", "Zoo.Cell")),
        Mutant.Breaking(
            "a generic struct gets a field", "public T2 Second;", "public T2 Second; public byte Mark;",
            FieldNew($"{D1}.Mark", "Mark u8 at offset 10"), Size(D2, 16, 24), FieldNew($"{D2}.Mark", "Mark u8 at offset 16"), FieldNew($"{N}.Mark", "Mark u8 at offset 9")),
        Mutant.Breaking("a field of a type argument changes", "public int Row;", "public uint Row;", Type($"{C}.Row", "i32", "u32")),
        Mutant.Breaking(
            "a field of a type argument grows", "public int Row;", "public long Row;",
            Size(N, 12, 24), Alignment(N, 4, 8), Size(C, 8, 16), Alignment(C, 4, 8), Type($"{C}.Row", "i32", "i64"), Offset($"{C}.Column", 4, 8), Offset($"{N}.Second", 8, 16)),
        Mutant.Breaking("a generic struct that does not hold its argument changes", "public int Number;", "public uint Number;", Type($"{T}.Number", "i32", "u32")),
    ];

    private static IEnumerable<Mutant> Explicit =>
    [
        Mutant.Breaking("an overlapping field of another type", Lower, "[FieldOffset(0)] public uint Lower;", Type($"{O}.Lower", "i32", "u32")),
        Mutant.Breaking("an overlapping field moves", "[FieldOffset(4)]", "[FieldOffset(2)]", Offset($"{O}.Upper", 4, 2)),
        Mutant.Breaking("an overlapping field moves out", "[FieldOffset(4)]", "[FieldOffset(8)]", Size(O, 8, 16), Offset($"{O}.Upper", 4, 8)),
        Mutant.Breaking("an overlapping field is removed", $" {Lower}", "", FieldGone($"{O}.Lower", "Lower i32 at offset 0")),
        Mutant.Breaking("an overlapping field is added", Lower, $"{Lower} [FieldOffset(0)] public byte Lowest;", FieldNew($"{O}.Lowest", "Lowest u8 at offset 0")),
        Mutant.Breaking("an overlapping field is renamed", "public int Lower;", "public int Bottom;", FieldName(O, "Lower", "Bottom", "i32 at offset 0")),
        Mutant.Breaking("the overlapped field is renamed", "public long Whole;", "public long All;", FieldName(O, "Whole", "All", "i64 at offset 0")),
        Mutant.Breaking(
            "explicit offsets go", "[StructLayout(LayoutKind.Explicit)] public struct Overlay { [FieldOffset(0)] public long Whole; [FieldOffset(0)] public int Lower; [FieldOffset(4)] public int Upper; }",
            "public struct Overlay { public long Whole; public int Lower; public int Upper; }", Size(O, 8, 16), Offset($"{O}.Lower", 0, 8), Offset($"{O}.Upper", 4, 12)),
        Mutant.Edit(
            "fields with offsets are declared in another order", Outcome.Harmless, $"[FieldOffset(0)] public long Whole; {Lower}", $"{Lower} [FieldOffset(0)] public long Whole;"),
    ];

    private static IEnumerable<Mutant> Packed =>
    [
        Mutant.Breaking("Pack 1 becomes 2", "Pack = 1", "Pack = 2", Size(K, 11, 12), Alignment(K, 1, 2), Offset($"{K}.B", 1, 2), Offset($"{K}.C", 9, 10)),
        Mutant.Breaking("Pack 1 becomes 4", "Pack = 1", "Pack = 4", Size(K, 11, 16), Alignment(K, 1, 4), Offset($"{K}.B", 1, 4), Offset($"{K}.C", 9, 12)),
        Mutant.Breaking("Pack 1 becomes 8", "Pack = 1", "Pack = 8", Size(K, 11, 24), Alignment(K, 1, 8), Offset($"{K}.B", 1, 8), Offset($"{K}.C", 9, 16)),
        Mutant.Breaking("Pack goes", ", Pack = 1", "", Size(K, 11, 24), Alignment(K, 1, 8), Offset($"{K}.B", 1, 8), Offset($"{K}.C", 9, 16)),
        Mutant.Breaking("a packed field becomes narrower", "public long B;", "public int B;", Size(K, 11, 7), Type($"{K}.B", "i64", "i32"), Offset($"{K}.C", 9, 5)),
        Mutant.Breaking(
            "packed fields are exchanged", "public byte A; public long B; public short C;", "public short C; public long B; public byte A;",
            Offset($"{K}.A", 0, 10), Offset($"{K}.B", 1, 2), Offset($"{K}.C", 9, 0)),
        Mutant.Breaking("a packed struct gets a size", "Pack = 1", "Pack = 1, Size = 16", Size(K, 11, 16)),
    ];

    private static IEnumerable<Mutant> Sized =>
    [
        Mutant.Breaking("a given size grows", "Size = 24", "Size = 32", Size(S, 24, 32)),
        Mutant.Breaking("a given size shrinks", "Size = 24", "Size = 23", Size(S, 24, 23)),
        Mutant.Breaking("a given size goes", ", Size = 24", "", Size(S, 24, 4)),
        Mutant.Breaking("a field of a sized struct changes", "public int A;", "public float A;", Type($"{S}.A", "i32", "f32")),
        Mutant.Breaking("a field of a sized struct becomes wider", "public int A;", "public long A;", Alignment(S, 4, 8), Type($"{S}.A", "i32", "i64")),
        Mutant.Breaking("a sized struct gets a field", "public int A;", "public int A; public int More;", FieldNew($"{S}.More", "More i32 at offset 4")),
    ];

    private static IEnumerable<Mutant> Arrays =>
    [
        Mutant.Breaking("a fixed buffer grows", "Data[6]", "Data[8]", Size(U, 16, 20), Type($"{U}.Data", "inline<u16,6>", "inline<u16,8>")),
        Mutant.Breaking("a fixed buffer shrinks, padding in its place", "Data[6]", "Data[5]", Type($"{U}.Data", "inline<u16,6>", "inline<u16,5>")),
        Mutant.Breaking("a fixed buffer of another sign", "fixed ushort", "fixed short", Type($"{U}.Data", "inline<u16,6>", "inline<i16,6>")),
        Mutant.Breaking("a fixed buffer of narrower elements", "fixed ushort", "fixed byte", Size(U, 16, 12), Type($"{U}.Data", "inline<u16,6>", "inline<u8,6>")),
        Mutant.Breaking("a fixed buffer of characters", "fixed ushort", "fixed char", Type($"{U}.Data", "inline<u16,6>", "inline<char16,6>")),
        Mutant.Breaking("a fixed buffer becomes one element", "public fixed ushort Data[6];", "public ushort Data;", Size(U, 16, 8), Type($"{U}.Data", "inline<u16,6>", "u16")),
        Mutant.Breaking(
            "a fixed buffer moves", "public int Count; public fixed ushort Data[6];", "public fixed ushort Data[6]; public int Count;", Offset($"{U}.Count", 0, 12), Offset($"{U}.Data", 4, 0)),
        Mutant.Breaking("an inline array grows", "InlineArray(5)", "InlineArray(6)", Size(F, 10, 12), Type($"{F}._first", "inline<i16,5>", "inline<i16,6>")),
        Mutant.Breaking("an inline array shrinks", "InlineArray(5)", "InlineArray(1)", Size(F, 10, 2), Type($"{F}._first", "inline<i16,5>", "inline<i16,1>")),
        Mutant.Breaking("an inline array of another sign", "private short _first;", "private ushort _first;", Type($"{F}._first", "inline<i16,5>", "inline<u16,5>")),
        Mutant.Breaking(
            "an inline array of narrower elements", "private short _first;", "private byte _first;", Size(F, 10, 5), Alignment(F, 2, 1), Type($"{F}._first", "inline<i16,5>", "inline<u8,5>")),
        Mutant.Breaking("an inline array becomes one element", "[InlineArray(5)] ", "", Size(F, 10, 2), Type($"{F}._first", "inline<i16,5>", "i16")),
        Mutant.Breaking("an inline array's field is renamed", "private short _first;", "private short _element;", FieldName(F, "_first", "_element", "inline<i16,5> at offset 0")),
    ];

    private static IEnumerable<Mutant> Records =>
    [
        Mutant.Breaking("a record's field of another type", "long Ticks", "ulong Ticks", Type($"{M}.Ticks", "i64", "u64")),
        Mutant.Breaking("a record's fields are exchanged", "long Ticks, nuint Address", "nuint Address, long Ticks", Offset($"{M}.Ticks", 0, 8), Offset($"{M}.Address", 8, 0)),
        Mutant.Breaking("a record's field is renamed", "nuint Address)", "nuint Place)", FieldName(M, "Address", "Place", "usize at offset 8")),
        Mutant.Breaking("a record gets a field", "nuint Address)", "nuint Address, int Zone)", Size(M, 16, 24), FieldNew($"{M}.Zone", "Zone i32 at offset 16")),
        Mutant.Breaking("a record loses a field", "long Ticks, ", "", Size(M, 16, 8), FieldGone($"{M}.Ticks", "Ticks i64 at offset 0"), Offset($"{M}.Address", 8, 0)),
        new("a struct is renamed", Zoo.Original.Replace("Stamp", "Date", StringComparison.Ordinal), Outcome.Breaking, Type("slot 36 Mark, stamp", "Zoo.Stamp", "Zoo.Date")),
    ];
}
