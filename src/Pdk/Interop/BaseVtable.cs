namespace Pdk.Interop;

/// <summary>An object's vtable for a contract that its stub's contract inherits.</summary>
internal sealed unsafe class BaseVtable(string contractId, int contractVersion, VtableHeader* vtable)
{
    internal string ContractId { get; } = contractId;

    /// <summary>The version that the object's plugin was built against.</summary>
    internal int ContractVersion { get; } = contractVersion;

    internal VtableHeader* Vtable { get; } = vtable;
}
