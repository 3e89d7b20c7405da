using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>What the check of an offer against a host's contract found.</summary>
internal sealed unsafe class ContractCheck
{
    internal ContractCheck(ContractProblem problem) => Problem = problem;

    internal ContractCheck(VtableHeader* vtable, int known)
    {
        Vtable = vtable;
        Known = known;
    }

    /// <summary>Why the offer cannot be used, or null.</summary>
    internal ContractProblem? Problem { get; }

    /// <summary>The functions for a stub: at least as many slots as it has, null for what the plugin is too old to have.</summary>
    internal VtableHeader* Vtable { get; }

    /// <summary>How many slots the plugin's ABI text describes: the others may not be called.</summary>
    internal int Known { get; }

    /// <summary>Whether the plugin has a slot.</summary>
    internal bool Has(int slot) => Problem is null && (uint)slot < Vtable->Slots && ((void**)(Vtable + 1))[slot] is not null;
}
