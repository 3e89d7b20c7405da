namespace Pdk.Abi.Headers;

/// <summary>
/// Data, tuples and the entries of dictionaries as the structs that they are in C. What data points to is <c>const void*</c> there,
/// so that types may name each other.
/// </summary>
internal sealed class DataStructs
{
    /// <summary>The entry of a <c>map</c>, which itself is a list.</summary>
    internal const string Entry = "entry";

    private const string Pointer = "pdk_pointer";

    private static readonly Dictionary<string, string> s_forms = new(StringComparer.Ordinal)
    {
        ["utf8"] = "pdk_text", ["uri"] = "pdk_text", ["version"] = "pdk_text", ["utf16"] = "pdk_text16", ["list"] = "pdk_list", ["map"] = "pdk_list",
    };

    private readonly AbiContract _contract;
    private readonly Dictionary<string, AbiStruct> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AbiStruct> _structs;
    private readonly Dictionary<string, AbiEnum> _enums;
    private readonly HashSet<string> _data;
    private readonly HashSet<string> _unions;

    private DataStructs(AbiContract contract)
    {
        _contract = contract;
        _structs = contract.Structs.ToDictionary(type => type.Type.ToString(), StringComparer.Ordinal);
        _enums = contract.Enums.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _data = [.. contract.Data.Select(type => type.Type.ToString())];
        _unions = [.. contract.Unions.Select(type => type.Type.ToString())];
    }

    /// <summary>The contract with all of them among its structs.</summary>
    internal static AbiContract AddTo(AbiContract contract)
    {
        DataStructs structs = new(contract);
        foreach (AbiData type in contract.Data)
        {
            AbiField[] fields = [new AbiField(0, "size", new AbiType("u32")), .. type.Members.Select(member => new AbiField(member.Offset, member.Name, structs.Form(member.Type).Type))];
            structs._made[type.Type.ToString()] = new AbiStruct(type.Type, type.Size, 8, fields.ToAbiList());
        }

        IEnumerable<AbiSlot> slots = contract.Slots.Concat(Delegates.Of(contract).Select(Delegates.Slot));
        foreach (AbiType type in slots.SelectMany(slot => slot.Parameters.Select(parameter => parameter.Type).Append(slot.Result)).Where(IsData))
        {
            structs.Form(type);
        }

        return contract with { Structs = contract.Structs.Concat(structs._made.Values).ToAbiList() };

        bool IsData(AbiType type) => type.Name is "list" or "map" or "tuple" or "option";
    }

    /// <summary>What of Pdk's own a token of these is in C, with size and alignment; null for any other.</summary>
    internal static (string C, int Size, int Alignment)? Find(AbiType type) => type.Name switch
    {
        "pdk_text" or "pdk_text16" or "pdk_list" or "pdk_union" or "pdk_handle" when type.Arguments.Count == 0 => (type.Name, 16, 8),
        Pointer => ("const void*", 8, 8),
        _ => null,
    };

    /// <summary>What a member of data, of a tuple or of an entry holds; null in any other struct.</summary>
    internal static AbiType? MemberType(AbiContract contract, AbiType owner, string member, int offset) => owner.Name switch
    {
        Entry => owner.Arguments[member == "key" ? 0 : 1],
        "option" => member == "value" ? owner.Arguments[0] : null,
        "tuple" => owner.Arguments.Where((_, index) => member == ItemName(index)).FirstOrDefault(),
        _ => contract.Data.FirstOrDefault(data => data.Type == owner)?.Members.FirstOrDefault(found => found.Name == member && found.Offset == offset)?.Type,
    };

    private static string ItemName(int index) => $"item{AbiNames.Number(index + 1)}";

    // What a member of the type is.
    private (AbiType Type, int Size, int Alignment) Form(AbiType type)
    {
        if (type.Name is "list" or "map" or "tuple" or "option")
        {
            (AbiType Type, int Size, int Alignment)[] parts = [.. type.Arguments.Select(Form)];
            if (type.Name == "map" && parts.Length == 2)
            {
                Make(new AbiType(Entry, type.Arguments), [("key", parts[0]), ("value", parts[1] with { Alignment = 8 })]);
            }
            else if (type.Name == "tuple")
            {
                return Make(type, [.. parts.Select((part, index) => (ItemName(index), part))]);
            }
            else if (type.Name == "option" && parts.Length == 1)
            {
                return Make(type, [("has_value", (new AbiType("u8"), 1, 1)), ("value", parts[0] with { Alignment = 8 })]);
            }
        }

        string token = type.ToString();
        return s_forms.TryGetValue(type.Name, out string? form) ? (new AbiType(form), 16, 8)
            : CTypes.IsHandle(type) ? (new AbiType("pdk_handle"), 16, 8)
            : _unions.Contains(token) ? (new AbiType("pdk_union"), 16, 8)
            : _data.Contains(token) ? (new AbiType(Pointer), 8, 8)
            : _structs.TryGetValue(token, out AbiStruct? known) ? (type, known.Size, Math.Min(known.Alignment, 8))
            : _enums.TryGetValue(token, out AbiEnum? values) ? Plain(type, values.Underlying)
            : Plain(type, type);
    }

    private (AbiType Type, int Size, int Alignment) Plain(AbiType type, AbiType primitive) => AbiPrimitives.Find(primitive) is { } found
        ? (type, found.Size, Math.Min(found.Alignment, 8))
        : throw new AbiHeaderException($"The contract {_contract.Id} has a value of the type '{type}' where C has no word for it.");

    private (AbiType Type, int Size, int Alignment) Make(AbiType type, (string Name, (AbiType Type, int Size, int Alignment) Form)[] parts)
    {
        int end = 0;
        List<AbiField> fields = [];
        foreach ((string name, (AbiType part, int size, int alignment)) in parts)
        {
            int offset = (end + alignment - 1) / alignment * alignment;
            fields.Add(new AbiField(offset, name, part));
            end = offset + size;
        }

        int all = (end + 7) / 8 * 8;
        _made[type.ToString()] = new AbiStruct(type, all, 8, fields.ToAbiList());
        return (type, all, 8);
    }
}
