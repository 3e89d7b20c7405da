using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>One contract that one plugin of a library offers: what the header says and the functions behind it.</summary>
internal sealed unsafe class ContractOffer
{
    private readonly VtableHeader* _vtable;
    private readonly delegate* unmanaged[Cdecl]<CreateArgs*, PluginHandle*, PdkError*> _create;

    internal ContractOffer(PluginDescriptor plugin, ContractDescriptor contract, in ContractExport export)
    {
        Plugin = plugin;
        Contract = contract;
        _vtable = export.Vtable;
        _create = export.Create;
    }

    internal PluginDescriptor Plugin { get; }

    internal ContractDescriptor Contract { get; }

    /// <summary>Why a host's binding cannot call what is offered, or null.</summary>
    internal string? FindProblem<TContract>(ContractBinding<TContract> binding)
        where TContract : class
    {
        // The fingerprint is a short cut: it is the texts that must be equal.
        if (binding.Fingerprint != Contract.Fingerprint && binding.AbiText != Contract.AbiText)
        {
            return AbiMismatch.Describe(this, binding);
        }

        return _create is null ? Broken("has no create function") : FindProblem(_vtable, binding);
    }

    /// <summary>Why an object cannot be called through a host's binding, or null.</summary>
    /// <param name="handle">What <see cref="Create"/> answered.</param>
    /// <param name="binding">The binding.</param>
    internal string? FindProblem<TContract>(PluginHandle handle, ContractBinding<TContract> binding)
        where TContract : class
    {
        if (handle.Self is null)
        {
            return Broken("created no object and gave no error");
        }

        return handle.Vtable == _vtable ? null : FindProblem(handle.Vtable, binding);
    }

    /// <summary>Makes an object.</summary>
    /// <returns>The object, with one count, which the caller gives back.</returns>
    /// <exception cref="Exception">What the plugin's constructor threw.</exception>
    internal PluginHandle Create()
    {
        CreateArgs args = new() { Size = (uint)sizeof(CreateArgs) };
        PluginHandle handle = default;
        Errors.ThrowIf(_create(&args, &handle));
        return handle;
    }

    /// <summary>The offer as a person would write it.</summary>
    public override string ToString() => $"{Contract} by plugin {Plugin}";

    private string? FindProblem<TContract>(VtableHeader* vtable, ContractBinding<TContract> binding)
        where TContract : class
    {
        if (vtable is null)
        {
            return Broken("has no vtable");
        }

        if (vtable->Size < (ulong)sizeof(VtableHeader) + ((ulong)vtable->Slots * (ulong)sizeof(void*)))
        {
            return Broken($"has a vtable of {vtable->Size} bytes, too few for its {vtable->Slots} slots");
        }

        if (vtable->Retain is null || vtable->Release is null)
        {
            return Broken("has a vtable without retain or release");
        }

        void** slots = (void**)(vtable + 1);
        for (int slot = 0; slot < binding.SlotCount; slot++)
        {
            if ((uint)slot >= vtable->Slots || slots[slot] is null)
            {
                return Broken($"lacks {AbiMismatch.DescribeSlot(binding.AbiText, slot)}");
            }
        }

        return null;
    }

    private string Broken(string what) =>
        $"contract {this} {what}. The library is damaged or was not made by Pdk's generator; rebuild it.";
}
