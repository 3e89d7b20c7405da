using static Pdk.Tests.Mutations.Difference;

namespace Pdk.Tests.Mutations;

/// <summary>Plain structs, alone and inside another one. The layouts are worked out by hand.</summary>
internal static class StructMutants
{
    private const string P = "slot 18 Ways4, plain -> Zoo.Point";
    private const string A = "slot 26 Feed, animal -> Zoo.Animal";
    private const string B = A + ".Body -> Zoo.Body";
    private const string X = "public double X;";
    private const string Y = "public double Y;";
    private const string Alive = "public bool Alive;";
    private const string Home = "private nint _home;";

    internal static IEnumerable<Mutant> All => [.. OfPoint, .. OfBody, .. OfAnimal];

    private static IEnumerable<Mutant> OfPoint =>
    [
        Mutant.Breaking("a field of another type", X, "public long X;", Type($"{P}.X", "f64", "i64")),
        Mutant.Breaking("a narrower field, padding in its place", X, "public float X;", Type($"{P}.X", "f64", "f32")),
        Mutant.Breaking("a narrower last field", Y, "public byte Y;", Type($"{P}.Y", "f64", "u8")),
        Mutant.Breaking("a field becomes a struct of its size", Y, "public Body Y;", Type($"{P}.Y", "f64", "Zoo.Body")),
        Mutant.Breaking("a field is renamed", Y, "public double Height;", FieldName(P, "Y", "Height", "f64 at offset 8")),
        Mutant.Breaking("the first field is renamed", X, "public double Width;", FieldName(P, "X", "Width", "f64 at offset 0")),
        Mutant.Breaking("two fields are exchanged", $"{X} {Y}", $"{Y} {X}", Offset($"{P}.X", 0, 8), Offset($"{P}.Y", 8, 0)),
        Mutant.Breaking("a field is added at the end", Y, $"{Y} public double Z;", Size(P, 16, 24), FieldNew($"{P}.Z", "Z f64 at offset 16")),
        Mutant.Breaking(
            "a field is added at the start", X, $"public double Z; {X}",
            Size(P, 16, 24), Offset($"{P}.X", 0, 8), Offset($"{P}.Y", 8, 16), FieldNew($"{P}.Z", "Z f64 at offset 0")),
        Mutant.Breaking(
            "a small field is added in the middle", X, $"{X} public byte Mark;",
            Size(P, 16, 24), Offset($"{P}.Y", 8, 16), FieldNew($"{P}.Mark", "Mark u8 at offset 8")),
        Mutant.Breaking(
            "a field is added and private", Y, $"{Y} private int _seen;", Size(P, 16, 24), FieldNew($"{P}._seen", "_seen i32 at offset 16")),
        Mutant.Breaking(
            "a property with a field is added", Y, $"{Y} public int Seen {{ get; set; }}", Size(P, 16, 24), FieldNew($"{P}.Seen", "Seen i32 at offset 16")),
        Mutant.Breaking("the last field is removed", $" {Y}", "", Size(P, 16, 8), FieldGone($"{P}.Y", "Y f64 at offset 8")),
        Mutant.Breaking(
            "the first field is removed", $"{X} ", "", Size(P, 16, 8), FieldGone($"{P}.X", "X f64 at offset 0"), Offset($"{P}.Y", 8, 0)),
        Mutant.Breaking(
            "the alignment is lowered", "public struct Point", "[StructLayout(LayoutKind.Sequential, Pack = 4)] public struct Point", Alignment(P, 8, 4)),
        Mutant.Breaking(
            "the size is raised", "public struct Point", "[StructLayout(LayoutKind.Sequential, Size = 32)] public struct Point", Size(P, 16, 32)),
        Mutant.Breaking(
            "fields are laid over each other", $"public struct Point {{ {X} {Y}",
            $"[StructLayout(LayoutKind.Explicit)] public struct Point {{ [FieldOffset(0)] {X} [FieldOffset(0)] {Y}", Size(P, 16, 8), Offset($"{P}.Y", 8, 0)),
    ];

    private static IEnumerable<Mutant> OfBody =>
    [
        Mutant.Breaking("a nested field of another type", "public int Weight;", "public uint Weight;", Type($"{B}.Weight", "i32", "u32")),
        Mutant.Breaking("a nested field of another sign", "public short Height;", "public ushort Height;", Type($"{B}.Height", "i16", "u16")),
        Mutant.Breaking("the last nested field of another sign", "public byte Legs;", "public sbyte Legs;", Type($"{B}.Legs", "u8", "i8")),
        Mutant.Breaking("a nested field becomes an enum", "public byte Legs;", "public Level Legs;", Type($"{B}.Legs", "u8", "Zoo.Level")),
        Mutant.Breaking("a nested field is added in padding", "public byte Legs;", "public byte Legs; public byte Tail;", FieldNew($"{B}.Tail", "Tail u8 at offset 7")),
        Mutant.Breaking("a nested field is removed and leaves padding", " public byte Legs;", "", FieldGone($"{B}.Legs", "Legs u8 at offset 6")),
        Mutant.Breaking("a nested field is renamed", "public short Height;", "public short Length;", FieldName(B, "Height", "Length", "i16 at offset 4")),
        Mutant.Breaking(
            "nested fields are exchanged, which moves all that follows",
            "public int Weight; public short Height;", "public short Height; public int Weight;",
            Size(A, 32, 40), Size(B, 8, 12), Offset($"{B}.Weight", 0, 4), Offset($"{B}.Height", 4, 0), Offset($"{B}.Legs", 6, 8),
            Offset($"{A}.Diet", 16, 20), Offset($"{A}.Alive", 18, 22), Offset($"{A}.Letter", 20, 24), Offset($"{A}._home", 24, 32)),
        Mutant.Breaking(
            "a nested struct without padding", "public struct Body", "[StructLayout(LayoutKind.Sequential, Pack = 1)] public struct Body",
            Size(B, 8, 7), Alignment(B, 4, 1)),
    ];

    private static IEnumerable<Mutant> OfAnimal =>
    [
        Mutant.Breaking("a field of another sign", "public long Id;", "public ulong Id;", Type($"{A}.Id", "i64", "u64")),
        Mutant.Breaking(
            "a narrower first field moves what follows", "public long Id;", "public int Id;",
            Type($"{A}.Id", "i64", "i32"), Offset($"{A}.Body", 8, 4), Offset($"{A}.Diet", 16, 12), Offset($"{A}.Alive", 18, 14), Offset($"{A}.Letter", 20, 16)),
        Mutant.Breaking("a bool becomes a byte", Alive, "public byte Alive;", Type($"{A}.Alive", "bool", "u8")),
        Mutant.Breaking("a char becomes a number", "public char Letter;", "public ushort Letter;", Type($"{A}.Letter", "char16", "u16")),
        Mutant.Breaking("an address becomes unsigned", Home, "private nuint _home;", Type($"{A}._home", "isize", "usize")),
        Mutant.Breaking("an address becomes a number", Home, "private long _home;", Type($"{A}._home", "isize", "i64")),
        Mutant.Breaking("a private field is renamed", Home, "private nint _house;", FieldName(A, "_home", "_house", "isize at offset 24")),
        Mutant.Breaking("an enum becomes its number", "public Diet Diet;", "public short Diet;", Type($"{A}.Diet", "Zoo.Diet", "i16")),
        Mutant.Breaking("an enum becomes another", "public Diet Diet;", "public Form Diet;", Type($"{A}.Diet", "Zoo.Diet", "Zoo.Form")),
        Mutant.Breaking(
            "a field is removed between others", $" {Alive}", "", FieldGone($"{A}.Alive", "Alive bool at offset 18"), Offset($"{A}.Letter", 20, 18)),
        Mutant.Breaking(
            "an enum and a bool are exchanged", $"public Diet Diet; {Alive}", $"{Alive} public Diet Diet;",
            Offset($"{A}.Diet", 16, 18), Offset($"{A}.Alive", 18, 16)),
        Mutant.Breaking(
            "all padding goes", "public struct Animal", "[StructLayout(LayoutKind.Sequential, Pack = 1)] public struct Animal",
            Size(A, 32, 29), Alignment(A, 8, 1), Offset($"{A}.Letter", 20, 19), Offset($"{A}._home", 24, 21)),
        Mutant.Breaking(
            "some padding goes", "public struct Animal", "[StructLayout(LayoutKind.Sequential, Pack = 2)] public struct Animal",
            Size(A, 32, 30), Alignment(A, 8, 2), Offset($"{A}._home", 24, 22)),
        Mutant.Breaking(
            "a size is given", "public struct Animal", "[StructLayout(LayoutKind.Sequential, Size = 64)] public struct Animal", Size(A, 32, 64)),
    ];
}
