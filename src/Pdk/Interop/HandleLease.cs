using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>
/// What keeps an object alive that is an argument of a call: a count of its own, or the stub that has one. Made by generated
/// code; the leases of a call end in reverse order, when it has returned.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct HandleLease
{
    private readonly HandleEntry? _entry;
    private readonly PluginStub? _stub;
    private Marked _guard;

    internal HandleLease(HandleEntry entry) => _entry = entry;

    internal HandleLease(PluginStub stub, PluginHandle* handle)
    {
        _stub = stub;
        handle->Self = stub.Mark == 0 ? stub.Self : _guard.Enter(stub);
    }

    /// <summary>Ends the lease; of one that never began nothing.</summary>
    public void End()
    {
        if (_entry is not null)
        {
            HandleTable.Release(_entry);
        }
        else if (_stub is not null)
        {
            if (_stub.Mark != 0)
            {
                _guard.Leave(_stub);
            }

            GC.KeepAlive(_stub);
        }
    }
}
