using Pdk.Abi;
using Pdk.Abi.Baselines;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.CodeModel.Baselines;

/// <summary>Gives contracts of a compilation the slots that their baselines say, whatever the order of their members.</summary>
public static class BaselineOrder
{
    /// <summary>Orders the slots of a contract and of its bases.</summary>
    /// <param name="contract">The contract, its slots in the order of source.</param>
    /// <param name="baselines">The baselines of the compilation.</param>
    /// <returns>The contract with its slots, and the ABI text and fingerprint that follow from them.</returns>
    public static ContractModel Apply(ContractModel contract, BaselineSet baselines) => Apply(contract, baselines, out _);

    /// <summary>Orders the slots of a plugin's contracts.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="baselines">The baselines of the compilation.</param>
    /// <returns>The plugin with the contracts as <see cref="Apply(ContractModel, BaselineSet)"/> makes them.</returns>
    public static PluginModel Apply(PluginModel plugin, BaselineSet baselines) =>
        plugin with { Contracts = plugin.Contracts.Select(contract => Apply(contract, baselines)).ToAbiList() };

    /// <param name="order">For each slot the place of its member in source; empty if the contract has no baseline.</param>
    internal static ContractModel Apply(ContractModel contract, BaselineSet baselines, out AbiList<int> order)
    {
        order = default;

        // A contract of another assembly has the slots that it was compiled with.
        if (!contract.CanReopen || contract.Refusal is not null || baselines.Files.Count == 0)
        {
            return contract;
        }

        ContractModel ordered = contract with { Bases = contract.Bases.Select(inherited => Apply(inherited, baselines)).ToAbiList() };
        if (AbiTexts.Read(contract.AbiText) is not { } abi)
        {
            return ordered;
        }

        order = Find(contract.Definition ?? contract, baselines);
        if (order.Count > 0)
        {
            AbiList<int> places = order;
            AbiList<SlotModel> slots = SlotNames.Assign(places.Select(member => contract.Slots[member]));
            ordered = ordered with { Slots = slots };
            abi = abi with { Slots = slots.Select(SlotOrder.ToAbi).ToAbiList() };
        }

        ordered = ordered with { References = contract.References.Select(reference => Apply(reference, baselines)).ToAbiList() };
        string text = AbiTexts.Of(abi, ordered.References);
        return text == contract.AbiText ? ordered : ordered with { AbiText = text, Fingerprint = AbiFingerprint.Of(text) };
    }

    private static ReferenceModel Apply(ReferenceModel reference, BaselineSet baselines)
    {
        AbiContract contract = reference.Contract;
        if (!reference.IsOurs || baselines.Find(contract.DeclaredId)?.Contract is not { } baseline)
        {
            return reference;
        }

        IEnumerable<AbiSlot> slots = AbiBaseline.Order(baseline, reference.Definition ?? contract).Select((member, index) => contract.Slots[member] with { Index = index });
        return reference with { Contract = contract with { Slots = slots.ToAbiList() } };
    }

    private static AbiList<int> Find(ContractModel contract, BaselineSet baselines) =>
        baselines.Find(contract.Id)?.Contract is { } baseline && AbiTexts.Read(contract.AbiText) is { } abi ? AbiBaseline.Order(baseline, abi) : default;
}
