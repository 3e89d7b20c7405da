using System.Globalization;
using System.Text;

namespace Pdk.Abi;

/// <summary>Writes the <c>.pdkabi</c> text: one line per fact, made to be reviewed as a diff.</summary>
internal static class AbiWriter
{
    /// <summary>The version of the line syntax.</summary>
    internal const int Syntax = 1;

    internal static string Write(AbiDocument document)
    {
        StringBuilder text = new();
        Line(text, 0, $"pdkabi {Syntax}");
        foreach (AbiContract contract in document.Contracts)
        {
            Write(text, contract);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, AbiContract contract)
    {
        string shipped = contract.Shipped == 0 ? "" : $" shipped {contract.Shipped.ToString(CultureInfo.InvariantCulture)}";
        string role = contract.Role == AbiRole.Required ? " required" : "";
        Line(text, 0, $"contract {contract.Id} version {contract.Version}{shipped}{role}");

        foreach (string inherited in contract.Bases.OrderBy(id => id, StringComparer.Ordinal))
        {
            Line(text, 1, $"base {inherited}");
        }

        foreach (AbiEnum type in contract.Enums.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            Line(text, 1, $"enum {type.Name} {type.Underlying}");
            foreach (AbiEnumValue value in type.Values)
            {
                Line(text, 2, $"{value.Value} {value.Name}");
            }
        }

        foreach (AbiStruct type in contract.Structs.OrderBy(type => type.Type.ToString(), StringComparer.Ordinal))
        {
            Line(text, 1, $"struct {type.Type} size {type.Size} align {type.Alignment}");
            foreach (AbiField field in type.Fields)
            {
                Line(text, 2, $"{field.Offset} {field.Name} {field.Type}");
            }
        }

        foreach (AbiSlot slot in contract.Slots)
        {
            string since = slot.Since == 1 ? "" : $" since {slot.Since.ToString(CultureInfo.InvariantCulture)}";
            Line(text, 1, $"slot {slot.Index} {slot.Name}({string.Join(", ", slot.Parameters.Select(Parameter))}) -> {slot.Result}{since}");
        }
    }

    private static string Parameter(AbiParameter parameter) => parameter.Direction switch
    {
        AbiDirection.In => $"{parameter.Name} in {parameter.Type}",
        AbiDirection.Ref => $"{parameter.Name} ref {parameter.Type}",
        AbiDirection.Out => $"{parameter.Name} out {parameter.Type}",
        _ => $"{parameter.Name} {parameter.Type}",
    };

    private static void Line(StringBuilder text, int depth, FormattableString line) =>
        text.Append(' ', depth * 2).Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
