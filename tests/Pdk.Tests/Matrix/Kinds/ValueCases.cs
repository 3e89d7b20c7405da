namespace Pdk.Tests.Matrix.Kinds;

/// <summary>Numbers, characters, enums, and structs of them.</summary>
internal static class ValueCases
{
    private static readonly string[] s_underlying = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"];

    /// <summary>All of them.</summary>
    internal static IEnumerable<TypeCase> All =>
    [
        Integer("sbyte"), Integer("byte"), Integer("short"), Integer("ushort"),
        Integer("int"), Integer("uint"), Integer("long"), Integer("ulong"), Integer("nint"), Integer("nuint"),
        Real("float"), Real("double"),
        new("Bool", "bool", ["false", "true"]),
        new("Char", "char", ["'\\0'", "'\\uFFFF'", "'\\uD800'", "'a'"]),
        .. s_underlying.Select(Enumeration),
        new("Flags", "Flags", ["Flags.None", "Flags.First | Flags.Last", "(Flags)uint.MaxValue", "(Flags)0x100"]),
        new("Plain", "Plain", ["default", "new Plain { Small = 1, Big = long.MinValue, Real = double.NaN, Flag = true, Letter = 'x', Where = Place.Here }"]) { IsEndToEnd = true },
        new("Nested", "Nested", ["default", "new Nested { First = new Plain { Small = 255, Real = -0.0 }, Second = new Plain { Big = 42 }, Address = -1 }"]),
        new("Packed", "Packed", ["default", "new Packed { A = 1, B = long.MaxValue, C = -3 }"]),
        new("Sized", "Sized", ["default", "new Sized { A = 7 }"]),
        new("Overlapped", "Overlapped", ["default", "new Overlapped { Whole = 0x0102030405060708 }"]),
        new("PairOfShortAndDouble", "Pair<short, double>", ["default", "new Pair<short, double> { First = -1, Second = double.Epsilon }"]),
        new("Buffered", "Buffered", ["default", "Buffered.Of(9)"]),
        new("Inlined", "Inlined", ["default", "Inlined.Of(3)"]),
        new("Large", "Large", ["default", "Large.Of(5)"]),
        new("Tiny", "Tiny", ["default", "new Tiny { A = 255 }"]),
        new("Empty", "Empty", ["default", "new Empty()"]),
        new("Hidden", "Hidden", ["default", "new Hidden(3, 4)"]),
    ];

    private static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static TypeCase Integer(string type) =>
        new(Title(type), type, [$"{type}.MinValue", $"{type}.MaxValue", "0", "1"]) { IsEndToEnd = type == "int" };

    private static TypeCase Real(string type) => new(
        Title(type), type,
        [
            "0", type == "float" ? "-0.0f" : "-0.0", $"{type}.MinValue", $"{type}.MaxValue", $"{type}.Epsilon",
            $"{type}.NaN", $"{type}.PositiveInfinity", $"{type}.NegativeInfinity",
        ]);

    // The last value is none that the enum names: it must be kept.
    private static TypeCase Enumeration(string underlying) =>
        new($"EnumOf{Title(underlying)}", $"EnumOf{Title(underlying)}",
            [$"EnumOf{Title(underlying)}.Low", $"EnumOf{Title(underlying)}.High", $"(EnumOf{Title(underlying)})77"]);
}
