namespace Pdk.Tests.Matrix;

/// <summary>A type of the matrix.</summary>
/// <param name="Name">The end of the names of its members.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="Values">Its edge values in C#; the first two differ.</param>
/// <param name="IsBlittable">Whether spans and arrays of it cross.</param>
public sealed record TypeCase(string Name, string Type, string[] Values, bool IsBlittable = true)
{
    /// <summary>Every type that crosses, with the values at which marshalling goes wrong if it does.</summary>
    public static IReadOnlyList<TypeCase> All { get; } =
    [
        Integer("sbyte"), Integer("byte"), Integer("short"), Integer("ushort"),
        Integer("int"), Integer("uint"), Integer("long"), Integer("ulong"), Integer("nint"), Integer("nuint"),
        Real("float"), Real("double"),
        new("Bool", "bool", ["false", "true"]),
        new("Char", "char", ["'\\0'", "'\\uFFFF'", "'\\uD800'", "'a'"]),
        .. new[] { "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong" }.Select(Enumeration),
        new("Flags", "Flags", ["Flags.None", "Flags.First | Flags.Last", "(Flags)uint.MaxValue", "(Flags)0x100"]),
        new("Plain", "Plain", ["default", "new Plain { Small = 1, Big = long.MinValue, Real = double.NaN, Flag = true, Letter = 'x', Where = Place.Here }"]),
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
        .. FrameworkCases.All,
        new("Text", "string?",
        [
            "null", "\"\"", "\"a\"", "\"embedded \\0 zero\"", "\"äöü € \\U0001F600\"", "new string('x', 85)", "new string('x', 86)",
            "new string('€', 85)", "new string('€', 86)", "new string('x', 256)", "new string('x', 257)", "new string('y', 5000)", "new string('€', 1024 * 1024)",
        ], IsBlittable: false),
    ];

    private static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static TypeCase Integer(string type) =>
        new(Title(type), type, [$"{type}.MinValue", $"{type}.MaxValue", "0", "1"]);

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
