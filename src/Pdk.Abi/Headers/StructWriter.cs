using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>Writes a struct whose fields lie where C# has them, and the assertions that they do.</summary>
internal static class StructWriter
{
    private const string Value = ".value";

    internal static void Write(HeaderText text, CStruct type, CTypes types)
    {
        CLayout layout = type.Layout;
        text.Line();
        text.Line($"/* struct {HeaderText.Comment(types.CSharp(type.Abi.Type))}, {Number(type.Abi.Size)} bytes{Remark(type)} */");
        if (layout.Pack != 0)
        {
            text.Line($"#pragma pack(push, {Number(layout.Pack)})");
        }

        text.Line($"typedef {(layout.Overlaps ? "union" : "struct")} {type.Name} {{");
        NameScope scope = new(type.Fields.Select(field => field.Name));
        if (layout.Overlaps)
        {
            Union(text, type, scope);
        }
        else
        {
            Struct(text, type, scope);
        }

        text.Line($"}} {type.Name};");
        if (layout.Pack != 0)
        {
            text.Line("#pragma pack(pop)");
        }

        text.Line($"PDK_ASSERT_STRUCT({type.Name}, {Number(type.Abi.Size)}, {Number(layout.Alignment)})");
        foreach (CField field in type.Fields)
        {
            string member = layout.Overlaps && field.Offset > 0 ? field.Name + Value : field.Name;
            text.Line($"PDK_ASSERT_FIELD({type.Name}, {member}, {Number(field.Offset)})");
        }
    }

    private static void Struct(HeaderText text, CStruct type, NameScope scope)
    {
        int end = 0;
        foreach (CField field in type.Fields)
        {
            if (type.Layout.Next(end, field.Alignment) != field.Offset)
            {
                Padding(end, field.Offset);
            }

            text.Inner($"{Declare(field, field.Name)} {Comment(field)}");
            end = field.End;
        }

        // What C adds at the end on its own makes the size a multiple of the alignment.
        if (type.Layout.Next(end, type.Layout.Alignment) != type.Abi.Size || end == 0)
        {
            Padding(end, type.Abi.Size);
        }

        void Padding(int from, int to) => text.Inner($"uint8_t {scope.Add($"padding_{Number(from)}")}[{Number(to - from)}];");
    }

    // A field that does not begin where the union does is the last of a struct with nothing else in it.
    private static void Union(HeaderText text, CStruct type, NameScope scope)
    {
        foreach (CField field in type.Fields)
        {
            text.Inner(field.Offset == 0
                ? $"{Declare(field, field.Name)} {Comment(field)}"
                : $"struct {{ uint8_t padding[{Number(field.Offset)}]; {Declare(field, "value")} }} {field.Name}; {Comment(field)}");
        }

        if (type.Fields.Max(field => field.End) < type.Abi.Size)
        {
            text.Inner($"uint8_t {scope.Add("bytes")}[{Number(type.Abi.Size)}];");
        }
    }

    private static string Declare(CField field, string name) =>
        field.Length == 0 ? $"{field.Type} {name};" : $"{field.Type} {name}[{Number(field.Length)}];";

    private static string Comment(CField field) => $"/* {Number(field.Offset)}: {HeaderText.Comment(field.CSharpName)} */";

    private static string Remark(CStruct type) =>
        (type.Layout.Overlaps ? "; its fields overlap, and those that do not begin at 0 are called .value" : "")
        + (type.Layout.Alignment < type.Abi.Alignment ? $"; C# aligns it to {Number(type.Abi.Alignment)}, for which C has no way" : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
