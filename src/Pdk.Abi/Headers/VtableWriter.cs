using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>Writes the struct of a contract's vtable: what every vtable begins with, then a function pointer for each slot.</summary>
internal static class VtableWriter
{
    internal static void Write(HeaderText text, AbiContract contract, CTypes types)
    {
        text.Line();
        Rules(text, contract, types);
        text.Line($"typedef struct {types.Vtable} {{");
        text.Inner("pdk_vtable header;");

        NameScope names = new([.. types.Names, "header"]);
        foreach (AbiSlot slot in contract.Slots)
        {
            // The second of several overloads ends in its slot's number, as its named export does.
            string name = names.Add(CNames.Member(slot.Name), slot.Index);
            text.Line();
            text.Inner($"/* slot {Number(slot.Index)}: {HeaderText.Comment(types.CSharp(slot))}{(slot.Since == 1 ? "" : $", since version {Number(slot.Since)}")} */");
            text.Inner($"pdk_error* (*{name})({SlotSignature.Of(slot, types)});");
        }

        text.Line($"}} {types.Vtable};");
        text.Line($"PDK_ASSERT_STRUCT({types.Vtable}, {Number(56 + (8 * contract.Slots.Count))}, 8)");
    }

    // Only what this contract needs to know.
    private static void Rules(HeaderText text, AbiContract contract, CTypes types)
    {
        bool Has(params string[] forms) => contract.Slots.Any(slot =>
            forms.Contains(slot.Result.Name) || slot.Parameters.Any(parameter => forms.Contains(parameter.Type.Name)));

        List<string> lines =
        [
            $"The vtable of {contract.Id}. A slot answers null, or an error that the caller releases; after an error nothing that it",
            "wrote is read. What pointers point to is lent for the call.",
        ];
        if (Has("span", "view"))
        {
            lines.Add("A length counts elements. Only what a pointer without const points to may be written.");
        }

        if (Has("utf8", "uri", "version"))
        {
            lines.Add("Text is UTF-8 with a length in bytes and no terminator; null data is a null string, which may always come, and an empty one has data.");
        }

        if (Has("utf16"))
        {
            lines.Add("Text of uint16_t is UTF-16 with a length in units and no terminator; null data is a null string, and an empty one has data.");
        }

        if (Has("handle", "delegate"))
        {
            lines.Add("A handle that is an argument is lent for the call, and retained by who keeps it; one that comes back carries a count.");
        }

        if (Has("array"))
        {
            lines.Add("An array is data and a length in elements; null data is a null array, and an empty one has data.");
        }

        if (contract.Slots.Any(slot => types.Data(slot.Result) is not null || slot.Parameters.Any(parameter => types.Data(parameter.Type) is not null)))
        {
            lines.Add("Data begins with its size in bytes, and PDK_IS_NULL tells whether it is null; read no more of it than the size, and in a pdk_list go by the stride.");
            lines.Add("In a pdk_buffer its data points to the struct, and length is the bytes of that. What data points to is named in comments.");
        }

        if (contract.Slots.Any(slot => SlotSignature.IsBuffered(slot.Result) || slot.Parameters.Any(parameter => SlotSignature.IsBuffered(parameter.Type) && parameter.Direction is AbiDirection.Ref or AbiDirection.Out)))
        {
            lines.Add("A pdk_buffer comes with scratch memory of the caller: fill that, or set data, owner and release of your own.");
        }

        if (contract.Slots.Any(slot => slot.Since > 1))
        {
            lines.Add("The other side may be older: PDK_HAS tells whether a slot that came later is there.");
        }

        if (contract.Bases.Count > 0)
        {
            lines.Add($"Every object is also, each with a vtable that header.query answers: {string.Join(", ", contract.Bases.OrderBy(id => id, StringComparer.Ordinal))}.");
        }

        for (int line = 0; line < lines.Count; line++)
        {
            text.Line($"{(line == 0 ? "/* " : "   ")}{HeaderText.Comment(lines[line])}{(line == lines.Count - 1 ? " */" : "")}");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
