using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// What every generated stub is: an object of the other side, held by one count until Dispose, or until nobody can
/// reach the stub. Safe to use from any thread that the contract's implementation allows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class PluginStub : IDisposable
{
    private readonly ObjectReference _reference;
    private void* _self;

    /// <summary>Makes a stub.</summary>
    /// <param name="reference">The object; the stub gives the count back.</param>
    protected PluginStub(ObjectReference reference)
    {
        _reference = reference;
        _self = reference.Handle.Self;
        reference.Attach(this);
    }

    /// <summary>Queues the count: a finalizer must not run the plugin's code.</summary>
    ~PluginStub()
    {
        // Null if the constructor threw.
        if (_reference is not null)
        {
            ReleaseQueue.Add(_reference);
        }
    }

    /// <summary>The library that the object came from.</summary>
    internal StubOwner Owner => _reference.Owner;

    /// <summary>The functions that the stub calls.</summary>
    internal VtableHeader* Vtable => _reference.Handle.Vtable;

    /// <summary>The first argument of every slot.</summary>
    /// <exception cref="ObjectDisposedException">The stub, or its library, was disposed.</exception>
    protected void* Self
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            void* self = _self;
            if (self is null)
            {
                ThrowDisposed();
            }

            return self;
        }
    }

    /// <summary>
    /// Gives the object back; if nobody else holds it, its own Dispose runs now, in the plugin. Further calls on the
    /// stub throw <see cref="ObjectDisposedException"/>; a call that runs on another thread is not waited for,
    /// and a plugin in another language than C# must put the object's end off until that has returned.
    /// </summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
        _reference.Release();
    }

    /// <summary>The error of a call that the plugin is too old for.</summary>
    /// <param name="member">The member.</param>
    /// <param name="contractId">The contract's id.</param>
    /// <param name="since">The version that added the member.</param>
    /// <returns>The exception to throw.</returns>
    protected PluginMemberMissingException Missing(string member, string contractId, int since) =>
        new(member, contractId, since, _reference.ContractVersion);

    /// <summary>Makes every further call an error.</summary>
    internal void Close() => _self = null;

    [DoesNotReturn]
    private void ThrowDisposed() => throw new ObjectDisposedException(
        TypeNames.WithoutFile(GetType().Name), "The plugin object was disposed, or its library was.");
}
