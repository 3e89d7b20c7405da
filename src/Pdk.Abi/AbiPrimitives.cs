namespace Pdk.Abi;

/// <summary>The one table of types whose form the ABI itself fixes. docs/types.md says what is in each.</summary>
public static class AbiPrimitives
{
    private static readonly string[] s_forms =
    [
        "array", "delegate", "handle", "in", "inline", "list", "map", "option", "out", "ref", "span", "tuple", "uri", "utf16", "utf8", "version", "view", "void",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<AbiPrimitive> All { get; } =
    [
        Scalar("i8", "SByte", "sbyte", 1, "int8_t"),
        Scalar("u8", "Byte", "byte", 1, "uint8_t"),
        Scalar("i16", "Int16", "short", 2, "int16_t"),
        Scalar("u16", "UInt16", "ushort", 2, "uint16_t"),
        Scalar("i32", "Int32", "int", 4, "int32_t"),
        Scalar("u32", "UInt32", "uint", 4, "uint32_t"),
        Scalar("i64", "Int64", "long", 8, "int64_t"),
        Scalar("u64", "UInt64", "ulong", 8, "uint64_t"),
        Scalar("isize", "IntPtr", "nint", 8, "intptr_t"),
        Scalar("usize", "UIntPtr", "nuint", 8, "uintptr_t"),
        Scalar("f32", "Single", "float", 4, "float"),
        Scalar("f64", "Double", "double", 8, "double"),
        Scalar("bool", "Boolean", "bool", 1, "uint8_t"),
        Scalar("char16", "Char", "char", 2, "uint16_t"),
        Value("guid", "System.Guid", 16, 4, "pdk_guid"),
        Value("datetime", "System.DateTime", 8, 8, "pdk_datetime"),
        Value("datetimeoffset", "System.DateTimeOffset", 16, 8, "pdk_datetimeoffset"),
        Value("timespan", "System.TimeSpan", 8, 8, "pdk_timespan"),
        Value("date", "System.DateOnly", 4, 4, "pdk_date"),
        Value("time", "System.TimeOnly", 8, 8, "pdk_time"),
        Value("decimal", "System.Decimal", 16, 8, "pdk_decimal") with { CSharp = "decimal" },
        Value("f16", "System.Half", 2, 2, "pdk_f16"),
        Value("i128", "System.Int128", 16, 16, "pdk_i128"),
        Value("u128", "System.UInt128", 16, 16, "pdk_u128"),
        Value("index", "System.Index", 4, 4, "pdk_index"),
        Value("range", "System.Range", 8, 4, "pdk_range"),
        Value("rune", "System.Text.Rune", 4, 4, "pdk_rune"),
        Value("complex", "System.Numerics.Complex", 16, 8, "pdk_complex"),
        Value("vector2", "System.Numerics.Vector2", 8, 4, "pdk_vector2"),
        Value("vector3", "System.Numerics.Vector3", 12, 4, "pdk_vector3"),
        Value("vector4", "System.Numerics.Vector4", 16, 4, "pdk_vector4"),
        Value("quaternion", "System.Numerics.Quaternion", 16, 4, "pdk_quaternion"),
        Value("plane", "System.Numerics.Plane", 16, 4, "pdk_plane"),
        Value("matrix3x2", "System.Numerics.Matrix3x2", 24, 4, "pdk_matrix3x2"),
        Value("matrix4x4", "System.Numerics.Matrix4x4", 64, 4, "pdk_matrix4x4"),
    ];

    private static readonly Dictionary<string, AbiPrimitive> s_byToken = All.ToDictionary(primitive => primitive.Token);
    private static readonly Dictionary<string, AbiPrimitive> s_byType = All.ToDictionary(primitive => primitive.Type);

    /// <summary>The primitive that a token stands for.</summary>
    /// <param name="type">A token.</param>
    /// <returns>The primitive; null if it is none, or one that only a newer Pdk knows.</returns>
    public static AbiPrimitive? Find(AbiType type) =>
        type.Arguments.Count == 0 && s_byToken.TryGetValue(type.Name, out AbiPrimitive? found) ? found : null;

    /// <summary>The primitive that a type of .NET is.</summary>
    /// <param name="type">The type's full name.</param>
    /// <returns>The primitive, or null.</returns>
    public static AbiPrimitive? FindType(string type) => s_byType.TryGetValue(type, out AbiPrimitive? found) ? found : null;

    /// <summary>Whether a name has a meaning of its own in the ABI text, so that no struct or enum can have it.</summary>
    /// <param name="name">The full name of a type.</param>
    /// <returns>True for a primitive and for a form such as <c>view</c>.</returns>
    public static bool IsReserved(string name) => s_byToken.ContainsKey(name) || s_forms.Contains(name);

    private static AbiPrimitive Scalar(string token, string type, string keyword, int size, string c) =>
        new(token, $"System.{type}", keyword, size, size, c, IsScalar: true);

    private static AbiPrimitive Value(string token, string type, int size, int alignment, string c) =>
        new(token, type, type.Substring(type.LastIndexOf('.') + 1), size, alignment, c, IsScalar: false);
}
