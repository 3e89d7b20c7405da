namespace Pdk.Abi.Headers;

/// <summary>What a slot takes and answers in C.</summary>
internal static class SlotSignature
{
    /// <summary>The parameters of a slot, separated, with <c>self</c> in front and the result behind.</summary>
    internal static string Of(AbiSlot slot, CTypes types)
    {
        NameScope names = new([.. types.Names, "self", "result"]);
        return string.Join(", ", slot.Parameters.SelectMany(parameter => Parameter(parameter, types, names)).Prepend("void* self").Concat(Result(slot, types)));
    }

    /// <summary>Whether a result of the type is a <c>pdk_buffer</c> of elements.</summary>
    internal static bool IsBuffered(AbiType type) =>
        (type.Name is "utf8" or "utf16" or "uri" or "version" && type.Arguments.Count == 0) || (type.Name == "array" && type.Arguments.Count == 1);

    private static IEnumerable<string> Parameter(AbiParameter parameter, CTypes types, NameScope scope)
    {
        AbiType type = parameter.Type;
        bool isRef = parameter.Direction == AbiDirection.Ref;
        if (type.Name is "span" or "view" && type.Arguments.Count == 1 && parameter.Direction == AbiDirection.Value)
        {
            return Sequence(type.Name == "span" ? "" : "const ", types.Name(type.Arguments[0]), "_length");
        }

        if (types.Data(type) is { } data)
        {
            string pointer = scope.Add(CNames.Member(parameter.Name), more: isRef ? ["_result"] : []);
            return parameter.Direction == AbiDirection.Out ? [$"pdk_buffer* {pointer}"]
                : isRef ? [$"const {data}* {pointer}", $"pdk_buffer* {pointer}_result"]
                : [$"const {data}* {pointer}"];
        }

        if (!IsBuffered(type))
        {
            string name = scope.Add(CNames.Member(parameter.Name));
            string plain = types.Name(type);
            return parameter.Direction switch
            {
                AbiDirection.Value when !types.IsByPointer(type) => [$"{plain} {name}"],
                AbiDirection.Value or AbiDirection.In => [$"const {plain}* {name}"],
                AbiDirection.Ref when CTypes.IsHandle(type) => [$"const {plain}* {name}", $"{plain}* {scope.Add(CNames.Part(parameter.Name) + "_result")}"],
                _ => [$"{plain}* {name}"],
            };
        }

        string element = Element(type, types);
        if (parameter.Direction == AbiDirection.Out)
        {
            return [$"pdk_buffer* {scope.Add(CNames.Member(parameter.Name))}"];
        }

        string[] sequence = Sequence("const ", element, "_length");
        return isRef ? [.. sequence, $"pdk_buffer* {scope.Add(CNames.Part(parameter.Name) + "_result")}"] : sequence;

        string[] Sequence(string constant, string of, string more)
        {
            string data = scope.Add(CNames.Member(parameter.Name), more: [more]);
            return [$"{constant}{of}* {data}", $"int64_t {data}{more}"];
        }
    }

    private static IEnumerable<string> Result(AbiSlot slot, CTypes types)
    {
        if (slot.Result.Name == "void" && slot.Result.Arguments.Count == 0)
        {
            return [];
        }

        if (types.Data(slot.Result) is not null)
        {
            return ["pdk_buffer* result"];
        }

        // The element is looked up for the error that an unknown one is.
        return IsBuffered(slot.Result) && Element(slot.Result, types).Length > 0 ? ["pdk_buffer* result"] : [$"{types.Name(slot.Result)}* result"];
    }

    private static string Element(AbiType type, CTypes types) => type.Name switch
    {
        "utf8" or "uri" or "version" => "char",
        "utf16" => "uint16_t",
        _ => types.Name(type.Arguments[0]),
    };
}
