using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Puts the members of a contract of another assembly into the slots that its ABI text says.</summary>
/// <remarks>
/// The order of members in metadata is not the order of slots: the assembly's own compilation may have taken that from
/// elsewhere. What was compiled there is what its hosts call.
/// </remarks>
internal static class SlotOrder
{
    /// <summary>For each slot of the text the place of its member; null if text, members and bases (if given) do not belong together.</summary>
    internal static AbiList<int>? Find(AbiList<ContractModel>? bases, AbiList<SlotModel> members, string abiText)
    {
        AbiList<AbiContract> contracts;
        try
        {
            contracts = AbiDocument.Parse(abiText).Contracts;
        }
        catch (AbiFormatException)
        {
            return null;
        }

        if (contracts.Count == 0
            || contracts[0].Slots.Count != members.Count
            || (bases is { } inherited && !contracts[0].Bases.SequenceEqual(inherited.Select(contract => contract.Id), StringComparer.Ordinal)))
        {
            return null;
        }

        ILookup<string, SlotModel> byKey = members.ToLookup(member => Key(ToAbi(member)), StringComparer.Ordinal);
        List<int> order = [];
        foreach (AbiSlot slot in contracts[0].Slots)
        {
            if (byKey[Key(slot)].FirstOrDefault() is not { } member)
            {
                return null;
            }

            order.Add(member.Index);
        }

        return order.ToAbiList();
    }

    /// <summary>A member as it stands in the ABI text.</summary>
    internal static AbiSlot ToAbi(SlotModel slot) => new(
        slot.Index,
        slot.Name,
        slot.Parameters.Select(parameter => new AbiParameter(parameter.Name, parameter.Direction, parameter.Type.Abi)).ToAbiList(),
        slot.Result.Abi,
        slot.Since);

    private static string Key(AbiSlot slot) =>
        $"{slot.Name}({string.Join(",", slot.Parameters.Select(parameter => $"{parameter.Direction} {parameter.Type}"))}){slot.Result}";
}
