namespace Pdk.Interop;

/// <summary>Decides whether this side can call an object that it was handed.</summary>
internal unsafe interface IVtableCheck
{
    /// <summary>The functions for a stub: at least as many slots as it has, null for what the object is too old to have.</summary>
    /// <param name="contract">The contract as this side knows it.</param>
    /// <param name="vtable">The object's vtable, as it came.</param>
    /// <exception cref="PluginContractException">It cannot be called.</exception>
    VtableHeader* Check(ContractBinding contract, VtableHeader* vtable);
}
