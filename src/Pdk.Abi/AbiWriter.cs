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

        foreach (AbiData type in contract.Data.OrderBy(type => type.Type.ToString(), StringComparer.Ordinal))
        {
            string frozen = type.Shipped == 0 ? "" : $" shipped {type.Shipped.ToString(CultureInfo.InvariantCulture)}";
            Line(text, 1, $"data {type.Type} size {type.Size}{frozen}");
            foreach (AbiDataMember member in type.Members)
            {
                Line(text, 2, $"{member.Offset} {member.Name} {member.Type}{Since(member.Since)}");
            }
        }

        foreach (AbiUnion type in contract.Unions.OrderBy(type => type.Type.ToString(), StringComparer.Ordinal))
        {
            Line(text, 1, $"union {type.Type}");
            foreach (AbiCase one in type.Cases)
            {
                Line(text, 2, $"{one.Tag} {one.Type}");
            }
        }

        foreach (AbiSlot slot in contract.Slots)
        {
            Line(text, 1, $"slot {slot.Index} {slot.Name}({string.Join(", ", slot.Parameters.Select(Parameter))}) -> {slot.Result}{Since(slot.Since)}");
        }
    }

    private static string Since(int version) => version == 1 ? "" : $" since {version.ToString(CultureInfo.InvariantCulture)}";

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
