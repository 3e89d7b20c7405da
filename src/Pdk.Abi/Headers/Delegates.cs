namespace Pdk.Abi.Headers;

/// <summary>The delegates of a contract: objects whose one slot is what their token, <c>delegate&lt;result,p1,…&gt;</c>, says.</summary>
internal static class Delegates
{
    private const string Name = "delegate";

    /// <summary>Whether a type is a delegate.</summary>
    internal static bool Is(AbiType type) => type.Name == Name && type.Arguments.Count > 0;

    /// <summary>The one slot of a delegate; the token has no names of parameters.</summary>
    internal static AbiSlot Slot(AbiType type) => new(
        0, "Invoke", type.Arguments.Skip(1).Select(Parameter).ToAbiList(), type.Arguments[0], 1);

    /// <summary>All that the slots of a contract name, and those that these name, in order of their tokens.</summary>
    internal static IReadOnlyList<AbiType> Of(AbiContract contract)
    {
        SortedDictionary<string, AbiType> found = new(StringComparer.Ordinal);
        foreach (AbiSlot slot in contract.Slots)
        {
            Collect(slot, found);
        }

        return [.. found.Values];
    }

    private static void Collect(AbiSlot slot, SortedDictionary<string, AbiType> found)
    {
        foreach (AbiType type in slot.Parameters.Select(parameter => parameter.Type).Append(slot.Result).Where(Is))
        {
            if (!found.ContainsKey(type.ToString()))
            {
                found[type.ToString()] = type;
                Collect(Slot(type), found);
            }
        }
    }

    private static AbiParameter Parameter(AbiType type, int index)
    {
        AbiDirection direction = type.Arguments.Count != 1 ? AbiDirection.Value : type.Name switch
        {
            "in" => AbiDirection.In,
            "ref" => AbiDirection.Ref,
            "out" => AbiDirection.Out,
            _ => AbiDirection.Value,
        };
        return new AbiParameter($"arg{AbiNames.Number(index + 1)}", direction, direction == AbiDirection.Value ? type : type.Arguments[0]);
    }
}
