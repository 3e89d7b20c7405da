using CsCheck;

namespace Pdk.Generators.Tests.Model;

/// <summary>A field of a random struct.</summary>
/// <param name="Primitive">Its type, if it is of none of the structs.</param>
/// <param name="Struct">The number of the struct that it is of; of one not declared before it, the primitive.</param>
/// <param name="Offset">Where an explicit layout puts it.</param>
/// <param name="Form">What is made of that type, with {0} for it.</param>
internal sealed record RandomField(string Primitive, int Struct, int Offset, string Form)
{
    private const int None = int.MaxValue;

    private static readonly string[] s_forms =
    [
        "{0}?", "(byte, {0})", "({0} A, short B, Small)", "(Small, {0})", "(int, {0}, {0}?, byte)?", "System.ValueTuple<{0}>", "((byte, {0})?, (char, bool), {0}, long)",
        "(byte, short, {0}, {0}, Large, byte, double, {0}, bool, System.Guid)",
    ];

    internal static Gen<RandomField> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.OneOf("byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "nint", "nuint", "bool", "char", "Small", "Large", "System.Guid", "System.DateTimeOffset", "decimal", "System.Half", "System.Int128", "System.Range", "System.Numerics.Vector3"),
        CsCheck.Gen.Frequency((2, CsCheck.Gen.Const(None)), (1, CsCheck.Gen.Int[0, 9])),
        CsCheck.Gen.Int[0, 24],
        CsCheck.Gen.Frequency((3, CsCheck.Gen.Const("{0}")), (2, CsCheck.Gen.OneOf(s_forms))),
        (primitive, number, offset, form) => new RandomField(primitive, number, offset, form));

    /// <summary>The field's type in C#.</summary>
    /// <param name="number">The number of the struct that has the field.</param>
    /// <returns>A primitive, or a struct with a smaller number.</returns>
    internal string Type(int number) => Form.Replace("{0}", Struct < number ? $"S{Struct}" : Primitive, StringComparison.Ordinal);
}
