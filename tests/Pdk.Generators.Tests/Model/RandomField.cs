using CsCheck;

namespace Pdk.Generators.Tests.Model;

/// <summary>A field of a random struct.</summary>
/// <param name="Primitive">Its type, if it is of none of the structs.</param>
/// <param name="Struct">The number of the struct that it is of; of one not declared before it, the primitive.</param>
/// <param name="Offset">Where an explicit layout puts it.</param>
internal sealed record RandomField(string Primitive, int Struct, int Offset)
{
    private const int None = int.MaxValue;

    internal static Gen<RandomField> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.OneOf("byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "nint", "nuint", "bool", "char", "Small", "Large"),
        CsCheck.Gen.Frequency((2, CsCheck.Gen.Const(None)), (1, CsCheck.Gen.Int[0, 9])),
        CsCheck.Gen.Int[0, 24],
        (primitive, number, offset) => new RandomField(primitive, number, offset));

    /// <summary>The field's type in C#.</summary>
    /// <param name="number">The number of the struct that has the field.</param>
    /// <returns>A primitive, or a struct with a smaller number.</returns>
    internal string Type(int number) => Struct < number ? $"S{Struct}" : Primitive;
}
