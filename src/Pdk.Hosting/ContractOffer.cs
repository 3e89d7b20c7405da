using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>One contract that one plugin of a library offers: what the header says and the functions behind it.</summary>
internal sealed unsafe class ContractOffer
{
    private readonly ConditionalWeakTable<HostContract, ContractCheck> _checks = new();
    private readonly VtableHeader* _vtable;
    private readonly delegate* unmanaged[Cdecl]<CreateArgs*, PluginHandle*, PdkError*> _create;
    private readonly bool _isObject;

    internal ContractOffer(string library, PluginDescriptor plugin, ContractDescriptor contract, in ContractExport export)
    {
        Library = library;
        Plugin = plugin;
        Contract = contract;
        _vtable = export.Vtable;
        _create = export.Create;
    }

    /// <summary>What an object that came out of a call says of itself.</summary>
    internal ContractOffer(string library, ContractDescriptor contract, VtableHeader* vtable)
    {
        Library = library;
        Contract = contract;
        _vtable = vtable;
        _isObject = true;
    }

    /// <summary>The library's path, as it was first loaded.</summary>
    internal string Library { get; }

    /// <summary>Who offers it; null for an object that came out of a call.</summary>
    internal PluginDescriptor? Plugin { get; }

    internal ContractDescriptor Contract { get; }

    /// <summary>Whether a host can call what is offered. Runs nothing of the plugin; made once for each contract of the host.</summary>
    internal ContractCheck Check(HostContract host) =>
        _checks.TryGetValue(host, out ContractCheck? check) ? check : _checks.GetValue(host, CheckNow);

    /// <summary>Makes an object.</summary>
    /// <param name="services">What the constructor may ask for; null for nothing.</param>
    /// <returns>The object, with one count, which the caller gives back.</returns>
    /// <exception cref="Exception">What the plugin's constructor threw.</exception>
    internal PluginHandle Create(ServiceOffer? services)
    {
        if (services is null)
        {
            return Create((PdkServices*)null);
        }

        using GCHandle<ServiceOffer> handle = new(services);
        PdkServices table = ServiceOffer.Table(handle);
        return Create(&table);
    }

    private PluginHandle Create(PdkServices* services)
    {
        CreateArgs args = new() { Size = (uint)sizeof(CreateArgs), Services = services };
        PluginHandle handle = default;
        Errors.ThrowIf(_create(&args, &handle));
        return handle;
    }

    /// <summary>Whether a host can call an object that <see cref="Create(ServiceOffer)"/> made.</summary>
    internal ContractCheck Check(HostContract host, PluginHandle handle)
    {
        ContractCheck check = Check(host);
        return handle.Self is null ? new ContractCheck(Wrong("created no object and gave no error"))
            : handle.Vtable == _vtable ? check
            : FindProblem(handle.Vtable, host) is { } problem ? new ContractCheck(problem)
            : Accept(handle.Vtable, check.Known, host);
    }

    /// <summary>The vtable of an object for this contract, which the contract of another offer inherits.</summary>
    /// <param name="host">This contract.</param>
    /// <param name="derived">The object, with the vtable of the other contract.</param>
    internal ContractCheck CheckBase(HostContract host, PluginHandle derived)
    {
        PluginHandle handle = derived;
        fixed (byte* data = host.ZeroTerminatedId)
        {
            handle.Vtable = derived.Vtable->Query is null ? null : derived.Vtable->Query(derived.Self, data);
        }

        return handle.Vtable is null ? new ContractCheck(Wrong("is not among what the query of its own object answers"))
            : ((handle.Vtable->Flags ^ derived.Vtable->Flags) & VtableHeader.CheckedSelf) != 0
                ? new ContractCheck(Wrong("says otherwise of its handles than the contract that inherits it"))
            : Check(host, handle);
    }

    /// <summary>The offer as a person would write it.</summary>
    public override string ToString() => Plugin is null ? $"{Contract} of an object of the library" : $"{Contract} by plugin {Plugin}";

    private ContractCheck CheckNow(HostContract host)
    {
        ContractProblem? problem = _create is null && !_isObject ? Wrong("has no create function") : FindProblem(_vtable, host);
        if (problem is not null)
        {
            return new ContractCheck(problem);
        }

        // Equal is equal; a difference is not a verdict yet. Zero is no fingerprint.
        if (Contract.Fingerprint == host.Fingerprint && host.Fingerprint != default)
        {
            SharedTypes.OfProcess.Add(Library, host);
            return Accept(_vtable, host.SlotCount, host);
        }

        problem = AbiCheck.FindProblem(this, host, out int known);
        return problem is null ? Accept(_vtable, known, host) : new ContractCheck(problem);
    }

    private ContractCheck Accept(VtableHeader* vtable, int known, HostContract host)
    {
        VtableHeader* padded = PaddedVtables.Get(vtable, known, host.SlotCount);
        return padded is null
            ? new ContractCheck(Broken($"is the last of more than {PaddedVtables.MaxCopies} different vtables"))
            : new ContractCheck(padded, known);
    }

    private ContractProblem? FindProblem(VtableHeader* vtable, HostContract host)
    {
        if (vtable is null)
        {
            return Wrong("has no vtable");
        }

        if (StructuralCheck.FindDamage(vtable) is { } damage)
        {
            return Broken(damage);
        }

        void** slots = (void**)(vtable + 1);
        for (int slot = 0; slot < host.SlotCount; slot++)
        {
            if (((uint)slot >= vtable->Slots || slots[slot] is null) && host.Requires(slot, Contract.Version))
            {
                // After a member was taken out in the middle the last slot is the one that lacks: the texts say which it was.
                return AbiCheck.FindDifference(this, host) ?? Broken($"lacks {host.Describe(slot)}");
            }
        }

        return null;
    }

    // What no change of the contract explains.
    private ContractProblem Wrong(string what) => new(
        PluginContractError.BadVtable, $"contract {this} {what}. The library is damaged, or does not keep to the plugin ABI; mend the plugin.");

    private ContractProblem Broken(string what) => new(
        PluginContractError.BadVtable,
        $"contract {this} {what}. Either the library is damaged, or the contract got a member without [Since(n)], or not at its end, after the plugin was built; mend the contract, or rebuild the plugin.");
}
