using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>One count on an object of the other side, given back exactly once: by Dispose, by a finalizer's request, or with its library.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class ObjectReference
{
    private WeakReference<PluginStub>? _stub;
    private int _released;

    internal ObjectReference(PluginHandle handle, StubOwner owner)
    {
        Handle = handle;
        Owner = owner;
    }

    /// <summary>The object.</summary>
    public PluginHandle Handle { get; }

    /// <summary>The version of the contract that the object's plugin was built against; 0 if nobody said.</summary>
    internal int ContractVersion { get; set; }

    /// <summary>Who closes this reference at the latest.</summary>
    internal StubOwner Owner { get; }

    /// <summary>Says which stub uses this count; the stub is closed at once if the count is gone already.</summary>
    internal void Attach(PluginStub stub)
    {
        _stub = new WeakReference<PluginStub>(stub);

        // With the exchange in Close: either that one sees the stub, or this one sees that it is over.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _released) != 0)
        {
            stub.Close();
        }
    }

    /// <summary>Closes the stub, if there still is one, and gives the count back.</summary>
    internal void Close()
    {
        bool isFirst = Interlocked.Exchange(ref _released, 1) == 0;
        if (_stub?.TryGetTarget(out PluginStub? stub) == true)
        {
            stub.Close();
        }

        if (isFirst)
        {
            GiveBack();
        }
    }

    /// <summary>Gives the count back; does nothing the second time.</summary>
    internal void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            GiveBack();
        }
    }

    private void GiveBack()
    {
        Handle.Vtable->Release(Handle.Self);

        // After the release: the owner ends its library once nothing is left.
        Owner.Forget(this);
    }
}
