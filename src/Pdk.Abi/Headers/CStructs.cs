using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>Lays the structs of a contract out in C, each after those of its fields.</summary>
internal sealed class CStructs
{
    private readonly CTypes _types;
    private readonly Dictionary<string, CStruct?> _found = [];
    private readonly List<CStruct> _ordered = [];

    private CStructs(CTypes types) => _types = types;

    internal static IReadOnlyList<CStruct> Of(AbiContract contract, CTypes types)
    {
        CStructs structs = new(types);
        foreach (AbiStruct type in contract.Structs.OrderBy(type => type.Type.ToString(), StringComparer.Ordinal))
        {
            structs.Find(type);
        }

        return structs._ordered;
    }

    private CStruct Find(AbiStruct type)
    {
        string key = type.Type.ToString();
        if (_found.TryGetValue(key, out CStruct? known))
        {
            return known ?? throw new AbiHeaderException($"The struct {type.Type} contains itself.");
        }

        if (type.Size < 1 || type.Alignment is not (1 or 2 or 4 or 8 or 16))
        {
            throw new AbiHeaderException($"The struct {type.Type} has the size {Number(type.Size)} and the alignment {Number(type.Alignment)}, which no struct has.");
        }

        _found[key] = null;
        NameScope scope = new(_types.Names);
        CField[] fields = [.. type.Fields.Select(field => Field(field, type, scope)).OrderBy(field => field.Offset)];
        CStruct made = new(_types.Name(type.Type), type, fields, CLayout.Of(type, fields));
        _found[key] = made;
        _ordered.Add(made);
        return made;
    }

    private CField Field(AbiField field, AbiStruct type, NameScope scope)
    {
        (AbiType element, int length) = Element(field.Type);
        (int size, int alignment) = _types.Struct(element) is { } inner
            ? (inner.Size, Find(inner).Layout.Alignment)
            : _types.Size(element);
        long all = (long)size * Math.Max(length, 1);
        return field.Offset >= 0 && field.Offset + all <= type.Size
            ? new CField(field.Offset, scope.Add(CNames.Member(field.Name)), _types.CSharp(type.Type, field), _types.Name(element), length, (int)all, alignment)
            : throw new AbiHeaderException($"The field {field.Name} of the struct {type.Type} does not lie in it.");
    }

    // Length 0 is one value.
    private (AbiType Element, int Length) Element(AbiType type)
    {
        if (type.Name != "inline" || type.Arguments.Count != 2)
        {
            return (type, 0);
        }

        return int.TryParse(type.Arguments[1].Name, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length > 0
            ? (type.Arguments[0], length)
            : throw _types.Unknown(type);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
