using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>One count on an object of the other side, given back exactly once: by Dispose, by a finalizer's request, or with its library.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class ObjectReference
{
    private readonly StubOwner _owner;
    private int _released;

    internal ObjectReference(PluginHandle handle, StubOwner owner)
    {
        Handle = handle;
        _owner = owner;
    }

    /// <summary>The object.</summary>
    public PluginHandle Handle { get; }

    /// <summary>The stub that uses this count, as long as anybody can reach it.</summary>
    internal WeakReference<PluginStub>? Stub { get; set; }

    /// <summary>Closes the stub, if there still is one, and gives the count back.</summary>
    internal void Close()
    {
        if (Stub?.TryGetTarget(out PluginStub? stub) == true)
        {
            stub.Close();
        }

        Release();
    }

    /// <summary>Gives the count back; does nothing the second time.</summary>
    internal void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            _owner.Forget(this);
            Handle.Vtable->Release(Handle.Self);
        }
    }
}
