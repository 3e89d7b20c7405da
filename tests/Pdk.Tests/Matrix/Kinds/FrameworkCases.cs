namespace Pdk.Tests.Matrix.Kinds;

/// <summary>The values of .NET itself, alone, as <c>T?</c>, in tuples and in structs.</summary>
internal static class FrameworkCases
{
    private static readonly (string Type, string[] Values)[] s_values =
    [
        ("System.Guid", ["System.Guid.Empty", "new System.Guid(\"00112233-4455-6677-8899-aabbccddeeff\")", "System.Guid.AllBitsSet"]),
        ("System.DateTime",
        [
            "System.DateTime.MinValue", "System.DateTime.MaxValue", "new System.DateTime(2024, 2, 29, 1, 2, 3, System.DateTimeKind.Utc)",
            "new System.DateTime(2024, 2, 29, 1, 2, 3, System.DateTimeKind.Local)", "System.DateTime.UnixEpoch.AddTicks(1)",
        ]),
        ("System.DateTimeOffset",
        [
            "System.DateTimeOffset.MinValue", "System.DateTimeOffset.MaxValue", "new System.DateTimeOffset(2024, 2, 29, 1, 2, 3, System.TimeSpan.FromHours(-14))",
            "new System.DateTimeOffset(2024, 2, 29, 1, 2, 3, System.TimeSpan.FromMinutes(839))",
        ]),
        ("System.TimeSpan", ["System.TimeSpan.MinValue", "System.TimeSpan.MaxValue", "System.TimeSpan.Zero"]),
        ("System.DateOnly", ["System.DateOnly.MinValue", "System.DateOnly.MaxValue"]),
        ("System.TimeOnly", ["System.TimeOnly.MinValue", "System.TimeOnly.MaxValue"]),
        ("decimal", ["0m", "decimal.MaxValue", "decimal.MinValue", "-0.0000000000000000000000000001m", "1.00m", "new decimal(0, 0, 0, true, 28)"]),
        ("System.Half", ["System.Half.MinValue", "System.Half.NaN", "System.Half.NegativeZero", "System.Half.Epsilon"]),
        ("System.Int128", ["System.Int128.MinValue", "System.Int128.MaxValue", "System.Int128.NegativeOne"]),
        ("System.UInt128", ["System.UInt128.MinValue", "System.UInt128.MaxValue", "(System.UInt128)ulong.MaxValue + 1"]),
        ("System.Index", ["System.Index.Start", "System.Index.End", "^5"]),
        ("System.Range", ["System.Range.All", "1..^2"]),
        ("System.Text.Rune", ["new System.Text.Rune(0)", "new System.Text.Rune(0x10FFFF)", "new System.Text.Rune(0xD7FF)", "new System.Text.Rune(0xE000)"]),
        ("System.Numerics.Complex", ["System.Numerics.Complex.Zero", "new System.Numerics.Complex(double.NaN, -0.0)"]),
        ("System.Numerics.Vector2", ["System.Numerics.Vector2.Zero", "new System.Numerics.Vector2(1, float.NaN)"]),
        ("System.Numerics.Vector3", ["System.Numerics.Vector3.Zero", "new System.Numerics.Vector3(1, 2, -0.0f)"]),
        ("System.Numerics.Vector4", ["System.Numerics.Vector4.Zero", "new System.Numerics.Vector4(1, 2, 3, 4)"]),
        ("System.Numerics.Quaternion", ["System.Numerics.Quaternion.Identity", "new System.Numerics.Quaternion(1, 2, 3, 4)"]),
        ("System.Numerics.Plane", ["default(System.Numerics.Plane)", "new System.Numerics.Plane(1, 2, 3, 4)"]),
        ("System.Numerics.Matrix3x2", ["System.Numerics.Matrix3x2.Identity", "new System.Numerics.Matrix3x2(1, 2, 3, 4, 5, 6)"]),
        ("System.Numerics.Matrix4x4", ["System.Numerics.Matrix4x4.Identity", "new System.Numerics.Matrix4x4(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)"]),
    ];

    private static readonly (string Type, string[] Values)[] s_others =
    [
        ("bool", ["false", "true"]), ("char", ["'\\0'", "'\\uD800'"]), ("byte", ["0", "255"]), ("int", ["int.MinValue", "0"]), ("double", ["double.NaN", "-0.0"]),
        ("Place", ["Place.Here", "(Place)77"]), ("Plain", ["default(Plain)", "new Plain { Small = 1, Real = 2 }"]), ("Inlined", ["default(Inlined)", "Inlined.Of(4)"]),
        ("(byte, System.Guid)", ["((byte)0, default(System.Guid))", "((byte)7, System.Guid.AllBitsSet)"]),
    ];

    // One of each size, and those with rules of their own.
    private static readonly string[] s_inTuples = ["System.DateTimeOffset", "decimal", "System.Half", "System.Int128", "System.Text.Rune"];

    private const string Order = "new Order { State = 1, Id = System.Guid.AllBitsSet, At = System.DateTime.MaxValue, Price = -1.50m, Paid = System.DateTimeOffset.MaxValue, Place = (3, System.DateOnly.MaxValue), More = Prices.Of(7), Sum = -1, Part = System.Half.NaN }";

    /// <summary>All of them.</summary>
    internal static IEnumerable<TypeCase> All =>
    [
        .. s_values.Select(value => new TypeCase(Name(value.Type), value.Type, value.Values)),
        .. s_values.Concat(s_others).Select(value => new TypeCase($"NullableOf{Name(value.Type)}", $"{value.Type}?", ["null", .. value.Values])),
        .. s_values.Where(value => s_inTuples.Contains(value.Type)).Concat(s_others).Select(value => new TypeCase(
            $"TupleWith{Name(value.Type)}", $"(sbyte First, {value.Type} Second, ushort Third)",
            [.. value.Values.Select(item => $"((sbyte)-1, {item}, (ushort)65535)")],
            Same: "a.First == b.First && Same.Bytes(a.Second, b.Second) && a.Third == b.Third")),
        new("TupleOfOne", "System.ValueTuple<short>", ["default", "new System.ValueTuple<short>(-1)"]),
        new("NestedTuple", "((byte A, long B) X, (int?, (bool, double) C) Y, char)", ["default", "((1, 2), (null, (true, 3)), 'x')", "((1, 2), (-5, (true, double.NaN)), 'x')"]),
        new("TupleOfNine", "(byte A, long B, byte C, int D, byte E, short F, byte G, System.Guid H, double I)", ["default", "(1, 2, 3, 4, 5, 6, 7, System.Guid.AllBitsSet, 9)"]),
        new("TupleOfSeventeen", "(int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, long)", ["default", "(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)"]),
        new("Order", "Order", ["default", Order]),
        new("Prices", "Prices", ["default", "Prices.Of(-1.5m)"]),
        new("Pages", "Pages", ["default", "Pages.Of(3)"]),
        new("Wrapped", "Wrapped", ["default", $"new Wrapped((5, new Pair<long, byte> {{ First = 6, Second = 7 }}), {Order})"]),
    ];

    private static string Name(string type) => string.Concat(type.Replace("System.Numerics.", "", StringComparison.Ordinal).Replace("System.", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit)) is var name
        ? char.ToUpperInvariant(name[0]) + name[1..]
        : "";
}
