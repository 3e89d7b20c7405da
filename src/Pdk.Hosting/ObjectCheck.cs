using System.Collections.Concurrent;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>
/// The check of a host for objects that a library hands over in calls: by what their vtables say of their contract, as the
/// offers in the library's header are checked before the first object is created.
/// </summary>
/// <param name="description">The library.</param>
internal sealed unsafe class ObjectCheck(LibraryDescription description) : IVtableCheck
{
    // By what is compared and not by the vtable's address, where an unloaded library may be followed by another one.
    private readonly ConcurrentDictionary<(HostContract Contract, Fingerprint Fingerprint, uint Version, nint Text), ContractCheck> _checks = new();

    private readonly AcceptedVtables _accepted = new();

    private readonly StructuralCheck _delegates = new();

    /// <inheritdoc/>
    public VtableHeader* Check(ContractBinding contract, VtableHeader* vtable)
    {
        if (_accepted.Contains(contract, vtable))
        {
            return vtable;
        }

        if (contract.IsDelegate)
        {
            // Its id says all of it, and what that names stands in the text of the contract that it came through.
            return _delegates.Check(contract, vtable);
        }

        if (contract.Exports is null)
        {
            throw new PluginContractException($"The contract {contract.Id} was refused when it was compiled.");
        }

        HostContract host = HostContract.Of(contract);
        Require(FindDamage(host, vtable));
        PdkContract* told = vtable->Contract;
        (HostContract, Fingerprint, uint, nint) key = (host, told->Fingerprint, told->Version, told->Fingerprint == default ? (nint)told->AbiText : 0);
        if (!_checks.TryGetValue(key, out ContractCheck? check))
        {
            check = CheckNow(host, vtable);
            _checks.TryAdd(key, check);
        }

        Require(check.Problem);
        VtableHeader* padded = PaddedVtables.Get(vtable, check.Known, host.SlotCount);
        if (padded == vtable && told->Fingerprint != default)
        {
            _accepted.Add(contract, vtable);
        }

        return padded is not null ? padded : throw new PluginContractException(
            $"'{description.Path}': an object of contract {host.Id} has the last of more than {PaddedVtables.MaxCopies} different vtables.", PluginContractError.BadVtable);
    }

    private static ContractProblem? FindDamage(HostContract host, VtableHeader* vtable) => StructuralCheck.FindProblem(host.Id, vtable) is { } problem
        ? new ContractProblem(
            PluginContractError.BadVtable,
            $"an object of contract {host.Id} {problem}. The library is damaged, or does not keep to the plugin ABI; mend the plugin.")
        : null;

    private void Require(ContractProblem? problem)
    {
        if (problem is not null)
        {
            throw new PluginContractException($"'{description.Path}': {problem.Message}", problem.Reason);
        }
    }

    private ContractCheck CheckNow(HostContract host, VtableHeader* vtable)
    {
        try
        {
            return new ContractOffer(description.Path, new HeaderReader(description.Path).Read(vtable->Contract), vtable).Check(host);
        }
        catch (PluginLoadException exception)
        {
            return new ContractCheck(new ContractProblem(PluginContractError.BadVtable, exception.Message));
        }
    }
}
