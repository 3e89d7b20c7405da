using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>One count on an object of the other side, given back exactly once: by Dispose, after its stub was collected, or with its library.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class ObjectReference
{
    /// <summary>Who the object is; taken early, since a library may free a vtable with its object.</summary>
    internal readonly ObjectKey Key;

    /// <summary>What <see cref="StubTable"/> has behind it.</summary>
    internal ObjectReference? Next;

    // A handle of Pdk's own, read under the lock or by who took the count: a WeakReference forgets its target as soon as its own code
    // is unreachable, although the finalizers of that code still run.
    private WeakGCHandle<PluginStub> _stub;
    private int _released;
    private bool _isQueued;

    internal ObjectReference(PluginHandle handle, Peer owner, bool isDelegate = false)
    {
        Handle = handle;
        Owner = owner;
        Key = new ObjectKey(handle, isDelegate);
    }

    /// <summary>The object.</summary>
    public PluginHandle Handle { get; }

    /// <summary>
    /// Whether a call with a handle that was released is an error and nothing worse. If not, no release may overtake a
    /// call: the stub then has <see cref="Marked"/> as its guard.
    /// </summary>
    public bool IsChecked => (Handle.Vtable->Flags & VtableHeader.CheckedSelf) != 0;

    /// <summary>The contract of <see cref="Handle"/>'s vtable; empty if nobody said.</summary>
    internal string ContractId { get; set; } = "";

    /// <summary>The version of the contract that the object's plugin was built against; 0 if nobody said.</summary>
    internal int ContractVersion { get; set; }

    /// <summary>The object's other vtables, in the order of <see cref="ContractBinding.Bases"/>.</summary>
    internal BaseVtable[] Bases { get; set; } = [];

    /// <summary>The object's vtable for a contract that the stub's own one inherits.</summary>
    /// <param name="index">Which one, of <see cref="ContractBinding.Bases"/>.</param>
    /// <returns>The vtable, with all slots that the stub has; null ones are missing members.</returns>
    public VtableHeader* Base(int index) => Bases[index].Vtable;

    /// <summary>The version of a contract, the stub's own or one it inherits, that the object's plugin was built against.</summary>
    internal int VersionOf(string contractId) =>
        Array.Find(Bases, inherited => inherited.ContractId == contractId)?.ContractVersion ?? ContractVersion;

    /// <summary>Who closes this reference at the latest.</summary>
    internal Peer Owner { get; }

    /// <summary>Where <see cref="KeptReferences"/> has this reference; negative for nowhere.</summary>
    internal int Place { get; set; } = -1;

    /// <summary>What <see cref="ReleaseQueue"/> has behind it.</summary>
    internal ObjectReference? NextQueued { get; set; }

    /// <summary>The stub, unless it was closed or collected. Under <see cref="StubTable.Lock"/>.</summary>
    internal PluginStub? OpenStub => Stub is { SelfOrNull: not null } stub ? stub : null;

    /// <summary>Whether the stub was collected. Under <see cref="StubTable.Lock"/>.</summary>
    internal bool IsCollected => _stub.IsAllocated && Stub is null;

    private PluginStub? Stub => _stub.IsAllocated && _stub.TryGetTarget(out PluginStub? stub) ? stub : null;

    /// <summary>Says which stub uses this count. Under <see cref="StubTable.Lock"/>.</summary>
    internal void Attach(PluginStub stub) => _stub = StubTable.Track(stub);

    /// <summary>Forgets the stub. Under <see cref="StubTable.Lock"/>.</summary>
    internal void Detach()
    {
        if (_stub.IsAllocated)
        {
            StubTable.Untrack(_stub);
            _stub = default;
        }
    }

    /// <summary>Puts this in front of others that nobody needs, unless it has been there. Under <see cref="StubTable.Lock"/>.</summary>
    /// <returns>What is in front then.</returns>
    internal ObjectReference? QueueBefore(ObjectReference? others)
    {
        if (_isQueued)
        {
            return others;
        }

        _isQueued = true;
        NextQueued = others;
        return this;
    }

    /// <summary>Gives back a second count of the object.</summary>
    // Never the last one while a call of the stub runs: the first is out for as long.
    internal void GiveBackSecond() => Handle.Vtable->Release(Handle.Self);

    /// <summary>Takes the count over, to give it back; false if somebody has done so. Before the stub is closed.</summary>
    internal bool TryTake() => Interlocked.Exchange(ref _released, 1) == 0;

    /// <summary>Closes the stub, if there still is one. For who took the count, before it is given back.</summary>
    /// <returns>The stub.</returns>
    internal PluginStub? CloseStub()
    {
        PluginStub? stub = Stub;
        stub?.Close();
        return stub;
    }

    /// <summary>Gives the count back where no stub came of it.</summary>
    internal void Abandon()
    {
        if (TryTake())
        {
            GiveBack();
        }
    }

    /// <summary>Gives back a count that was taken, now or after the calls that run.</summary>
    /// <param name="stub">The stub of this count, closed; null if there is none.</param>
    /// <param name="marks">The marks as they were after it was closed; null if the handle is checked.</param>
    internal void GiveBack(PluginStub? stub, HashSet<nint>? marks) =>
        GiveBack(stub, isRunning: stub is not null && marks?.Contains(stub.Mark) == true);

    /// <summary>The same, with a look at the marks of its own.</summary>
    internal void GiveBack(PluginStub stub) => GiveBack(stub, isRunning: !IsChecked && Marks.Cover(stub));

    /// <summary>Gives back a count that was taken, while no call can run.</summary>
    internal void GiveBack()
    {
        Handle.Vtable->Release(Handle.Self);

        // After the release: the owner ends its library once nothing is left.
        Owner.Forget(this);
    }

    private void GiveBack(PluginStub? stub, bool isRunning)
    {
        if (isRunning)
        {
            ReleaseQueue.Retire(this, stub!.Mark);
        }
        else
        {
            GiveBack();
        }
    }
}
