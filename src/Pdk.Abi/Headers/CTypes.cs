using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>The types of a contract: their names in C and in C#.</summary>
internal sealed class CTypes
{
    // What pdk.h declares; a contract whose id begins with pdk could come near.
    private static readonly string[] s_reserved =
    [
        "pdk_buffer", "pdk_contract", "pdk_contract_export", "pdk_create_args", "pdk_error", "pdk_handle", "pdk_host", "pdk_plugin_entry",
        "pdk_plugin_header", "pdk_self_test", "pdk_self_test_aligned", "pdk_self_test_large", "pdk_self_test_small",
        "pdk_list", "pdk_services", "pdk_static_assert_", "pdk_text", "pdk_text16", "pdk_union", "pdk_vtable",
        .. AbiPrimitives.All.Where(primitive => !primitive.IsScalar).Select(primitive => primitive.C),
    ];

    private const string Handle = "handle";

    private readonly AbiContract _contract;
    private readonly string _prefix;
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _delegates = [];
    private readonly Dictionary<string, AbiEnum> _enums = [];
    private readonly Dictionary<string, AbiStruct> _structs = [];

    internal CTypes(AbiContract contract, string prefix)
    {
        _contract = contract;
        _prefix = prefix;
        Vtable = $"{prefix}_vtable";
        foreach (AbiEnum type in contract.Enums)
        {
            _enums[type.Name] = type;
        }

        foreach (AbiStruct type in contract.Structs)
        {
            _structs[type.Type.ToString()] = type;
        }

        // Without the namespace, unless two types then had the same name.
        NameScope scope = new([.. s_reserved, Vtable, $"{prefix}_contract"]);
        AbiType[] all = [.. _enums.Keys.Select(name => new AbiType(name)), .. _structs.Values.Select(type => type.Type)];
        foreach (AbiType type in Delegates.Of(contract))
        {
            _delegates[type.ToString()] = scope.Add(CNames.Type($"{prefix}_{Mangled(type, Last)}"), 2, "_vtable", "_contract");
        }

        foreach (IGrouping<string, AbiType> group in all.GroupBy(type => Mangled(type, Last)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (AbiType type in group.OrderBy(type => type.ToString(), StringComparer.Ordinal))
            {
                string name = group.Count() == 1 ? group.Key : Mangled(type, name => name);
                _names[type.ToString()] = scope.Add(CNames.Type($"{prefix}_{name}"));
            }
        }
    }

    /// <summary>The struct of the vtable.</summary>
    internal string Vtable { get; }

    /// <summary>Names that no field, slot or parameter may hide.</summary>
    internal IEnumerable<string> Names => [.. _names.Values, Vtable];

    /// <summary>What the names of a delegate's vtable and contract begin with.</summary>
    internal string Delegate(AbiType type) => _delegates[type.ToString()];

    /// <summary>A name for a type that C has no name for, perhaps not the only one.</summary>
    internal string Prefixed(AbiType type) => $"{_prefix}_{LastPart(type)}";

    /// <summary>The same without the contract's prefix.</summary>
    internal static string LastPart(AbiType type) => Mangled(type, Last);

    /// <summary>A plain type in C.</summary>
    internal string Name(AbiType type) =>
        _names.TryGetValue(type.ToString(), out string? name) ? name
        : IsHandle(type) ? "pdk_handle"
        : DataStructs.Find(type)?.C ?? Primitive(type).C;

    /// <summary>Whether a type is an object of a contract, or a delegate.</summary>
    internal static bool IsHandle(AbiType type) => type is { Name: Handle, Arguments.Count: 1 } || Delegates.Is(type);

    /// <summary>What an argument of data points to; null for what is none.</summary>
    internal string? Data(AbiType type) =>
        type.Name is "list" or "map" ? "pdk_list"
        : type.Name is "tuple" or "option" ? Name(type)
        : _contract.Unions.Any(union => union.Type == type) ? "pdk_union"
        : _contract.Data.Any(data => data.Type == type) ? Name(type)
        : null;

    /// <summary>The integer that an enum is.</summary>
    internal (string C, int Size) Underlying(AbiEnum type)
    {
        AbiPrimitive primitive = Primitive(type.Underlying);
        return primitive is { IsScalar: true, Token: not ("f32" or "f64") } ? (primitive.C, primitive.Size) : throw Unknown(type.Underlying);
    }

    /// <summary>The type in C#.</summary>
    internal string CSharp(AbiType type) => type.Name switch
    {
        "utf8" or "utf16" when type.Arguments.Count == 0 => "string",
        "uri" when type.Arguments.Count == 0 => "Uri",
        "version" when type.Arguments.Count == 0 => "Version",
        _ when Delegates.Is(type) => $"delegate {CSharp(type.Arguments[0])}({Parameters(Delegates.Slot(type), _ => "")})",
        Handle when type.Arguments.Count == 1 => $"object of {type.Arguments[0]}",
        "System.Nullable" when type.Arguments.Count == 1 => $"{CSharp(type.Arguments[0])}?",
        "option" when type.Arguments.Count == 1 => $"{CSharp(type.Arguments[0])}?",
        "array" or "list" when type.Arguments.Count == 1 => $"{CSharp(type.Arguments[0])}[]",
        "map" when type.Arguments.Count == 2 => $"Dictionary<{CSharp(type.Arguments[0])}, {CSharp(type.Arguments[1])}>",
        "tuple" => $"({string.Join(", ", type.Arguments.Select(CSharp))})",
        DataStructs.Entry => $"KeyValuePair<{string.Join(", ", type.Arguments.Select(CSharp))}>",
        "span" when type.Arguments.Count == 1 => $"Span<{CSharp(type.Arguments[0])}>",
        "view" when type.Arguments.Count == 1 => $"ReadOnlySpan<{CSharp(type.Arguments[0])}>",
        _ when AbiPrimitives.Find(type) is { } primitive => primitive.CSharp,
        _ => type.Arguments.Count == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.Arguments.Select(CSharp))}>",
    };

    /// <summary>A slot in C#.</summary>
    internal string CSharp(AbiSlot slot) => $"{CSharp(slot.Result)} {slot.Name}({Parameters(slot, parameter => " " + parameter.Name)})";

    /// <summary>A field in C#: its name, in data with the type that C does not show.</summary>
    internal string CSharp(AbiType owner, AbiField field) => DataStructs.MemberType(_contract, owner, field.Name, field.Offset) is { } type ? $"{CSharp(type)} {field.Name}" : field.Name;

    /// <summary>The struct of this name, if it is one.</summary>
    internal AbiStruct? Struct(AbiType type) => _structs.TryGetValue(type.ToString(), out AbiStruct? found) ? found : null;

    /// <summary>Bytes of a plain type that is no struct, and what C aligns it to.</summary>
    internal (int Size, int Alignment) Size(AbiType type)
    {
        if (_enums.TryGetValue(type.ToString(), out AbiEnum? values))
        {
            int size = Underlying(values).Size;
            return (size, size);
        }

        if (DataStructs.Find(type) is { } form)
        {
            return (form.Size, form.Alignment);
        }

        AbiPrimitive primitive = Primitive(type);
        return (primitive.Size, primitive.CAlignment);
    }

    /// <summary>Whether an argument by value is a pointer to it.</summary>
    internal bool IsByPointer(AbiType type) => Struct(type) is not null || IsHandle(type) || AbiPrimitives.Find(type) is { IsScalar: false };

    internal AbiHeaderException Unknown(AbiType type) =>
        new($"The contract {_contract.Id} has a value of the type '{type}' where C has no word for it.");

    private string Parameters(AbiSlot slot, Func<AbiParameter, string> name) =>
        string.Join(", ", slot.Parameters.Select(parameter => $"{Word(parameter.Direction)}{CSharp(parameter.Type)}{name(parameter)}"));

    private static string Word(AbiDirection direction) => direction switch
    {
        AbiDirection.In => "in ",
        AbiDirection.Ref => "ref ",
        AbiDirection.Out => "out ",
        _ => "",
    };

    private AbiPrimitive Primitive(AbiType type) => AbiPrimitives.Find(type) ?? throw Unknown(type);

    // Pair<i32,Acme.Point> is pair_i32_point.
    private static string Mangled(AbiType type, Func<string, string> shorten) =>
        string.Join("_", new[] { CNames.Part(shorten(type.Name)) }.Concat(type.Arguments.Select(argument => Mangled(argument, shorten))));

    private static string Last(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
