using Pdk.Interop;

namespace Pdk.Hosting;

/// <content>How an object is created: checked before it exists, and owned before anybody has its stub.</content>
public sealed partial class PluginLibrary
{
    private unsafe T CreateFrom<T>(string? pluginId, IServiceProvider? services)
        where T : class, IPluginContract<T>
    {
        // The library must not be shut down between here and the stub.
        _peer.Enter();
        try
        {
            ContractBinding<T> binding = T.PdkBinding;
            ContractOffer offer = FindUsable(binding, pluginId);
            HostContract host = HostContract.Of(binding);
            PluginHandle handle = CreateHandle(offer, host, services is null ? null : new ServiceOffer(Path, services, _peer));

            PeerTable.Add((nint)handle.Vtable->Retain, _peer);

            ObjectReference reference = new(handle, _peer)
            {
                ContractId = host.Id,
                ContractVersion = offer.Contract.Version,
                Bases = FetchBases(offer, host, handle),
            };

            // If the constructor handed its object out there is a stub of it, which others may dispose.
            PluginStub stub = _peer.Share(reference, Peer.MakeStub(reference, binding), isOnly: reference.IsChecked);
            return stub as T ?? throw new ObjectDisposedException(host.Id, "The plugin object was disposed while it was created.");
        }
        finally
        {
            _peer.Leave();
        }
    }

    private ContractOffer FindUsable<T>(ContractBinding<T> binding, string? pluginId)
        where T : class
    {
        if (binding.Exports is null)
        {
            // The factory of a contract that was refused throws with the compiler's reason; asked before there is an object.
            binding.CreateStub(null!);
        }

        ContractOffer? offer = _module.Description.Find(binding.Id, pluginId, out ContractProblem? problem);
        Require(problem);
        Require(_module.Description.FindProblem(offer!, HostContract.Of(binding)));
        return offer!;
    }

    private unsafe PluginHandle CreateHandle(ContractOffer offer, HostContract host, ServiceOffer? services)
    {
        PluginHandle handle = offer.Create(services);

        // An object that fails here stays with the library: its release is what cannot be trusted.
        ContractCheck check = offer.Check(host, handle);
        Require(check.Problem);
        handle.Vtable = check.Vtable;
        return handle;
    }

    private unsafe BaseVtable[] FetchBases(ContractOffer offer, HostContract host, PluginHandle handle)
    {
        BaseVtable[] bases = new BaseVtable[host.Bases.Count];
        for (int index = 0; index < bases.Length; index++)
        {
            HostContract inherited = host.Bases[index];
            ContractOffer found = _module.Description.FindBase(offer, inherited)!;
            ContractCheck check = found.CheckBase(inherited, handle);
            if (check.Problem is not null)
            {
                handle.Vtable->Release(handle.Self);
            }

            Require(check.Problem);
            bases[index] = new BaseVtable(inherited.Id, found.Contract.Version, check.Vtable);
        }

        return bases;
    }
}
