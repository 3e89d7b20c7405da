using System.Diagnostics.CodeAnalysis;

namespace Pdk.Interop;

/// <content>The stubs: one for each object, however often it comes.</content>
internal sealed unsafe partial class Peer
{
    /// <summary>The stub of an object.</summary>
    /// <param name="handle">The object, alive for the call, its vtable not null.</param>
    /// <param name="contract">The contract of its vtable.</param>
    /// <param name="carriesCount">Whether the handle comes with a count, which is taken over in any case.</param>
    /// <param name="name">The parameter, for errors.</param>
    /// <returns>The stub that there is, perhaps of another contract of the object; else a new one.</returns>
    /// <exception cref="ObjectDisposedException">The object is no more, or this side is closed.</exception>
    /// <exception cref="PluginContractException">This side cannot call it.</exception>
    internal PluginStub Wrap(PluginHandle handle, ContractBinding contract, bool carriesCount, string name)
    {
        if (StubTable.Find(new ObjectKey(handle, contract.IsDelegate)) is { } known)
        {
            if (carriesCount)
            {
                known.GiveBackSecond();
            }

            return known;
        }

        if (StructuralCheck.FindDamage(handle.Vtable) is { } damage)
        {
            throw new PluginContractException($"The object '{name}' of contract {contract.Id} {damage}.", PluginContractError.BadVtable);
        }

        if (!carriesCount && handle.Vtable->Retain(handle.Self) == 0)
        {
            throw Gone(name);
        }

        ObjectReference reference = (PeerTable.Find((nint)handle.Vtable->Retain) ?? this).Refer(handle, contract);
        return reference.Owner.Share(reference, MakeStub(reference, contract));
    }

    /// <summary>An object as another contract, with a count of its own; null if it is none of it.</summary>
    /// <param name="stub">A stub of the object.</param>
    /// <param name="handle">The object with any of its vtables.</param>
    /// <param name="contract">The other contract.</param>
    /// <exception cref="ObjectDisposedException">The stub was disposed.</exception>
    /// <exception cref="PluginContractException">The object is of that contract, and this side cannot call it.</exception>
    internal PluginStub? Query(PluginStub stub, PluginHandle handle, ContractBinding contract)
    {
        VtableHeader* arrived = handle.Vtable;
        HandleLease lease = new(stub, &handle);
        try
        {
            VtableHeader* vtable = contract.IsDelegate ? arrived : QueryVtable(handle, contract);
            if (vtable is null || handle.Vtable->Retain(handle.Self) == 0)
            {
                return null;
            }

            handle.Vtable = vtable;
            ObjectReference reference = Refer(handle, contract);
            return Keep(reference, MakeStub(reference, contract));
        }
        finally
        {
            lease.End();
        }
    }

    /// <summary>Makes the stub of a count, which is given back if that fails.</summary>
    internal static PluginStub MakeStub(ObjectReference reference, ContractBinding contract)
    {
        try
        {
            return contract.CreateStubOf(reference);
        }
        catch
        {
            reference.Abandon();
            throw;
        }
    }

    // Takes the handle's count over, or gives it back.
    private ObjectReference Refer(PluginHandle handle, ContractBinding contract)
    {
        PluginHandle checkedHandle = handle;
        BaseVtable[] bases;
        int version = handle.Vtable->Contract is null ? 0 : (int)handle.Vtable->Contract->Version;
        try
        {
            checkedHandle.Vtable = check.Check(contract, handle.Vtable);
            bases = FetchBases(handle, contract);
        }
        catch
        {
            handle.Vtable->Release(handle.Self);
            throw;
        }

        return new ObjectReference(checkedHandle, this, contract.IsDelegate)
        {
            ContractId = contract.Id,
            ContractVersion = version,
            Bases = bases,
        };
    }

    private BaseVtable[] FetchBases(PluginHandle handle, ContractBinding contract)
    {
        BaseVtable[] bases = contract.Bases.Count == 0 ? [] : new BaseVtable[contract.Bases.Count];
        for (int index = 0; index < bases.Length; index++)
        {
            ContractBinding inherited = contract.Bases[index];
            VtableHeader* vtable = QueryVtable(handle, inherited);
            if (vtable is null || ((vtable->Flags ^ handle.Vtable->Flags) & VtableHeader.CheckedSelf) != 0)
            {
                throw new PluginContractException(
                    $"An object of contract {contract.Id} does not answer the contract {inherited.Id}, which that inherits; mend its side.", PluginContractError.BadVtable);
            }

            bases[index] = new BaseVtable(inherited.Id, (int)vtable->Contract->Version, check.Check(inherited, vtable));
        }

        return bases;
    }

    // A vtable that cannot be one of the contract is no answer.
    private static VtableHeader* QueryVtable(PluginHandle handle, ContractBinding contract)
    {
        fixed (byte* id = contract.ZeroTerminatedId)
        {
            VtableHeader* vtable = handle.Vtable->Query is null ? null : handle.Vtable->Query(handle.Self, id);
            return vtable is null || StructuralCheck.FindProblem(contract.Id, vtable) is not null ? null : vtable;
        }
    }

    [SuppressMessage("Usage", "CA2208:Instantiate argument exceptions correctly", Justification = "The name is the parameter of the contract's member.")]
    private static ObjectDisposedException Gone(string name) => new(name, "The object was released before the call came.");
}
