using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>Writes an enum as its integer: C's own enums have no size that both sides could rely on.</summary>
internal static class EnumWriter
{
    internal static void Write(HeaderText text, AbiEnum type, CTypes types, NameScope macros)
    {
        (string integer, int size) = types.Underlying(type);
        string name = types.Name(new AbiType(type.Name));
        text.Line();
        text.Line($"/* enum {HeaderText.Comment(type.Name)}; other values than these may come. */");
        text.Line($"typedef {integer} {name};");
        foreach (AbiEnumValue value in type.Values)
        {
            string constant = macros.Add($"{name}_{CNames.Part(value.Name)}".ToUpperInvariant());
            text.Line($"#define {constant} (({name}){Literal(type, value, integer[0] == 'u', size)})");
        }
    }

    private static string Literal(AbiEnum type, AbiEnumValue value, bool isUnsigned, int size)
    {
        decimal limit = 1m;
        for (int bit = isUnsigned ? 0 : 1; bit < size * 8; bit++)
        {
            limit *= 2;
        }

        if (!decimal.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number)
            || number >= limit
            || number < (isUnsigned ? 0 : -limit))
        {
            throw new AbiHeaderException($"The value {value.Value} of {type.Name}.{value.Name} is none of its integer.");
        }

        // A literal has no sign, and the smallest number no positive one.
        bool isSmallest = size >= 4 && !isUnsigned && number == -limit;
        string digits = (isSmallest ? number + 1 : number).ToString(CultureInfo.InvariantCulture);
        string literal = size < 4 || (size == 4 && !isUnsigned) ? digits : $"{(isUnsigned ? "UINT" : "INT")}{size * 8}_C({digits})";
        return isSmallest ? $"({literal} - 1)" : literal;
    }
}
