using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>
/// Vtables that objects of a library came with lately and that a stub could use as they are, so that the next object of the same
/// class is compared with one of them and not looked up.
/// </summary>
internal sealed unsafe class AcceptedVtables
{
    private const int Places = 16;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>Whether a vtable was accepted for a contract, and says what it said then.</summary>
    internal bool Contains(ContractBinding contract, VtableHeader* vtable) =>
        Volatile.Read(ref PlaceOf(vtable)) is { } entry && entry.IsOf(contract) && entry.Is(vtable);

    /// <summary>Notes a vtable whose contract has a fingerprint, in the place of another one.</summary>
    internal void Add(ContractBinding contract, VtableHeader* vtable) => Volatile.Write(ref PlaceOf(vtable), new Entry(contract, vtable));

    private ref Entry? PlaceOf(VtableHeader* vtable) => ref _entries[((nint)vtable >> 4) & (Places - 1)];

    // Where a library was unloaded another vtable may lie now. So all that decided is compared again, the size first: it says how much
    // may be read.
    private sealed class Entry(ContractBinding contract, VtableHeader* vtable)
    {
        // A contract's assembly may be unloaded before the library is disposed.
        private readonly WeakReference<ContractBinding> _contract = new(contract);
        private readonly VtableHeader _header = *vtable;
        private readonly nint _vtable = (nint)vtable;
        private readonly uint _version = vtable->Contract->Version;
        private readonly Fingerprint _fingerprint = vtable->Contract->Fingerprint;

        internal bool IsOf(ContractBinding other) => _contract.TryGetTarget(out ContractBinding? contract) && contract == other;

        internal bool Is(VtableHeader* other) => (nint)other == _vtable
            && other->Size == _header.Size && other->Slots == _header.Slots && other->Contract == _header.Contract
            && other->Retain is not null && other->Release is not null
            && other->Contract->Version == _version && other->Contract->Fingerprint == _fingerprint;
    }
}
