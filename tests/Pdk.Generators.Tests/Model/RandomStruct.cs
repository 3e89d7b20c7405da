using CsCheck;

namespace Pdk.Generators.Tests.Model;

/// <summary>A struct of any shape that C# and the runtime accept.</summary>
/// <param name="Form">How it is laid out.</param>
/// <param name="Pack">Its Pack, or 0.</param>
/// <param name="Size">Its Size, or 0.</param>
/// <param name="Length">The length of its fixed buffer, 0 for none; of an inline array.</param>
/// <param name="First">Its first field.</param>
/// <param name="Rest">Its other fields.</param>
internal sealed record RandomStruct(StructForm Form, int Pack, int Size, int Length, RandomField First, RandomField[] Rest)
{
    internal static Gen<RandomStruct> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Enum<StructForm>(),
        CsCheck.Gen.OneOf(0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128),
        CsCheck.Gen.Frequency((2, CsCheck.Gen.Const(0)), (1, CsCheck.Gen.Int[1, 64])),
        CsCheck.Gen.Int[0, 5],
        RandomField.Gen,
        RandomField.Gen.Array[0, 5],
        (form, pack, size, length, first, rest) => new RandomStruct(form, pack, size, length, first, rest));

    /// <summary>The struct in C#.</summary>
    /// <param name="number">Its number; its fields are of structs with smaller ones.</param>
    /// <returns>A declaration named S and the number.</returns>
    internal string Source(int number) => Form switch
    {
        StructForm.InlineArray =>
            $"[InlineArray({Length + 1}), StructLayout(LayoutKind.Sequential, Pack = {Pack})] struct S{number} {{ public {First.Type(number)} First; }}",
        StructForm.Explicit =>
            $"[StructLayout(LayoutKind.Explicit, Pack = {Pack}, Size = {Size})] struct S{number} {{ {Fields(number)}}}",
        _ => $"[StructLayout(LayoutKind.Sequential, Pack = {Pack}, Size = {Size})] unsafe struct S{number} {{ {Buffer}{Fields(number)}}}",
    };

    private string Buffer => Length == 0 ? "" : $"public fixed {First.Primitive switch { "nint" or "nuint" or "Small" or "Large" or "decimal" or ['S', 'y', ..] => "char", { } type => type }} Buffer[{Length}]; ";

    private string Fields(int number) => string.Concat(Rest.Select((field, index) =>
        $"{(Form == StructForm.Explicit ? $"[FieldOffset({field.Offset})] " : "")}public {field.Type(number)} F{index}; "));
}
