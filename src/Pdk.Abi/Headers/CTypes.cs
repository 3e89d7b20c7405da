using System.Globalization;

namespace Pdk.Abi.Headers;

/// <summary>The types of a contract: their names in C and in C#.</summary>
internal sealed class CTypes
{
    private static readonly Dictionary<string, (string C, string CSharp, int Size)> s_primitives = new()
    {
        ["i8"] = ("int8_t", "sbyte", 1),
        ["u8"] = ("uint8_t", "byte", 1),
        ["i16"] = ("int16_t", "short", 2),
        ["u16"] = ("uint16_t", "ushort", 2),
        ["i32"] = ("int32_t", "int", 4),
        ["u32"] = ("uint32_t", "uint", 4),
        ["i64"] = ("int64_t", "long", 8),
        ["u64"] = ("uint64_t", "ulong", 8),
        ["isize"] = ("intptr_t", "nint", 8),
        ["usize"] = ("uintptr_t", "nuint", 8),
        ["f32"] = ("float", "float", 4),
        ["f64"] = ("double", "double", 8),
        ["bool"] = ("uint8_t", "bool", 1),
        ["char16"] = ("uint16_t", "char", 2),
    };

    // What pdk.h declares; a contract whose id begins with pdk could come near.
    private static readonly string[] s_reserved =
    [
        "pdk_buffer", "pdk_contract_export", "pdk_create_args", "pdk_error", "pdk_handle", "pdk_host", "pdk_plugin_entry",
        "pdk_plugin_header", "pdk_self_test", "pdk_self_test_aligned", "pdk_self_test_large", "pdk_self_test_small",
        "pdk_static_assert_", "pdk_text", "pdk_vtable",
    ];

    private readonly AbiContract _contract;
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, AbiEnum> _enums = [];
    private readonly Dictionary<string, AbiStruct> _structs = [];

    internal CTypes(AbiContract contract, string prefix)
    {
        _contract = contract;
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
        NameScope scope = new([.. s_reserved, Vtable]);
        AbiType[] all = [.. _enums.Keys.Select(name => new AbiType(name)), .. _structs.Values.Select(type => type.Type)];
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

    /// <summary>A plain type in C.</summary>
    internal string Name(AbiType type) =>
        _names.TryGetValue(type.ToString(), out string? name) ? name : Primitive(type).C;

    /// <summary>The integer that an enum is.</summary>
    internal (string C, int Size) Underlying(AbiEnum type)
    {
        (string c, _, int size) = Primitive(type.Underlying);
        return type.Underlying.Name is "f32" or "f64" ? throw Unknown(type.Underlying) : (c, size);
    }

    /// <summary>The type in C#.</summary>
    internal string CSharp(AbiType type) => type.Name switch
    {
        "utf8" => "string",
        "array" when type.Arguments.Count == 1 => $"{CSharp(type.Arguments[0])}[]",
        "span" when type.Arguments.Count == 1 => $"Span<{CSharp(type.Arguments[0])}>",
        "view" when type.Arguments.Count == 1 => $"ReadOnlySpan<{CSharp(type.Arguments[0])}>",
        _ when s_primitives.TryGetValue(type.Name, out (string C, string CSharp, int Size) primitive) => primitive.CSharp,
        _ => type.Arguments.Count == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.Arguments.Select(CSharp))}>",
    };

    /// <summary>The struct of this name, if it is one.</summary>
    internal AbiStruct? Struct(AbiType type) => _structs.TryGetValue(type.ToString(), out AbiStruct? found) ? found : null;

    /// <summary>Bytes of a plain type that is no struct.</summary>
    internal int Size(AbiType type) =>
        _enums.TryGetValue(type.ToString(), out AbiEnum? values) ? Underlying(values).Size : Primitive(type).Size;

    internal AbiHeaderException Unknown(AbiType type) =>
        new($"The contract {_contract.Id} has a value of the type '{type}' where C has no word for it.");

    private (string C, string CSharp, int Size) Primitive(AbiType type) =>
        type.Arguments.Count == 0 && s_primitives.TryGetValue(type.Name, out (string C, string CSharp, int Size) found) ? found : throw Unknown(type);

    // Pair<i32,Acme.Point> is pair_i32_point.
    private static string Mangled(AbiType type, Func<string, string> shorten) =>
        string.Join("_", new[] { CNames.Part(shorten(type.Name)) }.Concat(type.Arguments.Select(argument => Mangled(argument, shorten))));

    private static string Last(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
