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
    // A library has a vtable for each contract of each class, and does not free them.
    private readonly ConcurrentDictionary<(HostContract Contract, nint Vtable), ContractCheck> _checks = new();

    private readonly StructuralCheck _delegates = new();

    /// <inheritdoc/>
    public VtableHeader* Check(ContractBinding contract, VtableHeader* vtable)
    {
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
        ContractCheck check = _checks.GetOrAdd((host, (nint)vtable), CheckNow);
        return check.Problem is null ? check.Vtable : throw new PluginContractException($"'{description.Path}': {check.Problem.Message}", check.Problem.Reason);
    }

    private ContractCheck CheckNow((HostContract Contract, nint Vtable) key)
    {
        VtableHeader* vtable = (VtableHeader*)key.Vtable;
        if (StructuralCheck.FindProblem(key.Contract.Id, vtable) is { } problem)
        {
            return new ContractCheck(new ContractProblem(
                PluginContractError.BadVtable,
                $"an object of contract {key.Contract.Id} {problem}. The library is damaged, or does not keep to the plugin ABI; mend the plugin."));
        }

        try
        {
            return new ContractOffer(description.Path, new HeaderReader(description.Path).Read(vtable->Contract), vtable).Check(key.Contract);
        }
        catch (PluginLoadException exception)
        {
            return new ContractCheck(new ContractProblem(PluginContractError.BadVtable, exception.Message));
        }
    }
}
