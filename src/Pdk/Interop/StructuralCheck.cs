namespace Pdk.Interop;

/// <summary>
/// The check of a plugin: the contract is the one that was asked for, and what its first version had is there. That the
/// two sides mean the same by it, the host has found out before it created the first object, for all that the host knows of it.
/// </summary>
internal sealed unsafe class StructuralCheck : IVtableCheck
{
    // Beyond any interface; a vtable that says more is damaged.
    private const uint MaxSlots = 65_536;

    /// <inheritdoc/>
    public VtableHeader* Check(ContractBinding contract, VtableHeader* vtable)
    {
        if (FindProblem(contract.Id, vtable) is { } problem)
        {
            throw new PluginContractException($"An object of contract {contract.Id} {problem}.", PluginContractError.BadVtable);
        }

        VtableHeader* padded = PaddedVtables.Get(vtable, (int)vtable->Slots, contract.SlotCount);
        return padded is not null ? padded : throw new PluginContractException(
            $"An object of contract {contract.Id} has the last of more than {PaddedVtables.MaxCopies} different vtables.", PluginContractError.BadVtable);
    }

    /// <summary>What is wrong with a vtable, whatever its slots do; null if nothing is.</summary>
    /// <param name="contractId">The contract that it is to be of.</param>
    /// <param name="vtable">The vtable.</param>
    internal static string? FindProblem(string contractId, VtableHeader* vtable) =>
        vtable is null ? "has no vtable"
        : FindDamage(vtable) is { } damage ? damage
        : Vtables.IsOf(vtable, contractId) ? null
        : "has a vtable of another contract, or of none that it names";

    /// <summary>What is wrong with a vtable of any contract.</summary>
    internal static string? FindDamage(VtableHeader* vtable)
    {
        // Its first two fields say how much else may be read.
        if (vtable->Slots > MaxSlots)
        {
            return $"has a vtable of {vtable->Slots} slots, at most {MaxSlots} are possible";
        }

        if (vtable->Size < (ulong)sizeof(VtableHeader) + (vtable->Slots * (ulong)sizeof(void*)))
        {
            return $"has a vtable of {vtable->Size} bytes, too few for its {vtable->Slots} slots";
        }

        return vtable->Retain is null || vtable->Release is null ? "has a vtable without retain or release" : null;
    }
}
