using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// What every generated stub is: an object of the other side, held by one count until Dispose, or until nobody can
/// reach the stub. Safe to use from any thread that the contract's implementation allows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe partial class PluginStub : IDisposable
{
    // What Caller holds once two threads have called.
    private const nint Many = -1;

    private readonly ObjectReference _reference;
    private nint _self;
    private nint _caller;

    /// <summary>Makes a stub.</summary>
    /// <param name="reference">The object; the stub gives the count back.</param>
    protected PluginStub(ObjectReference reference)
    {
        _reference = reference;
        _self = (nint)reference.Handle.Self;
        Mark = reference.IsChecked ? 0 : Marks.Next();
    }

    /// <summary>The delegate in front of the stub; null for that of a contract.</summary>
    internal Delegate? Delegate { get; private set; }

    /// <summary>The stub that a binding made: of a delegate what stands behind it.</summary>
    internal static PluginStub Of(object made)
    {
        if (made is not Delegate function)
        {
            return (PluginStub)made;
        }

        PluginStub stub = (PluginStub)function.Target!;
        stub.Delegate = function;
        return stub;
    }

    /// <summary>The stub behind a value, if it is one of another side's objects; null for one of this side.</summary>
    internal static PluginStub? Find(object value) => value switch
    {
        PluginStub stub => stub,
        Delegate { HasSingleTarget: true, Target: PluginStub stub } function when function.Equals(stub.Delegate) => stub,
        _ => null,
    };

    /// <summary>The side that the object came from.</summary>
    internal Peer Owner => _reference.Owner;

    /// <summary>The functions of a contract: the stub's own or one it inherits; null for another.</summary>
    internal VtableHeader* VtableOf(string contractId)
    {
        if (contractId == _reference.ContractId)
        {
            return _reference.Handle.Vtable;
        }

        BaseVtable? inherited = Array.Find(_reference.Bases, inherited => inherited.ContractId == contractId);
        return inherited is null ? null : inherited.Vtable;
    }

    /// <summary>What <see cref="Marked"/> writes while a call of this stub runs; 0 for a checked handle.</summary>
    internal nint Mark { get; }

    /// <summary>The mark block of the one thread that has called; 0 before the first marked call, -1 after several threads.</summary>
    internal nint Caller => Volatile.Read(ref _caller);

    /// <summary>The first argument of every slot.</summary>
    /// <exception cref="ObjectDisposedException">The stub, or its library, was disposed.</exception>
    internal void* Self
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            nint self = _self;
            if (self == 0)
            {
                ThrowDisposed();
            }

            return (void*)self;
        }
    }

    /// <summary>The first argument of every slot, or null once the stub is closed; read anew each time.</summary>
    internal void* SelfOrNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (void*)Volatile.Read(ref _self);
    }

    /// <summary>
    /// Gives the object back; if nobody else holds it, its own Dispose runs now, in the plugin. Further calls on the
    /// stub throw <see cref="ObjectDisposedException"/>. Waits for no call: while one runs, also if it is the one that
    /// disposes, an object in another language than C# is released when the call has ended, on a thread of Pdk's.
    /// </summary>
    /// <exception cref="Exception">What the object's own Dispose threw; it is given back all the same.</exception>
    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "Stubs have no finalizer.")]
    public void Dispose()
    {
        if (!TryClose())
        {
            return;
        }

        // A call like any other, under the count that is given back behind it.
        var dispose = FindDispose();
        PdkError* error = dispose is null ? null : dispose(_reference.Handle.Self);
        foreach (Facet facet in Volatile.Read(ref _facets))
        {
            if (facet.IsSupported)
            {
                facet.Implementation.GiveBack();
            }
        }

        _reference.GiveBack(this);
        Errors.ThrowIf(error, this);
    }

    /// <summary>The error of a call that the plugin is too old for.</summary>
    /// <param name="member">The member.</param>
    /// <param name="contractId">The contract's id.</param>
    /// <param name="since">The version that added the member.</param>
    /// <returns>The exception to throw.</returns>
    protected PluginMemberMissingException Missing(string member, string contractId, int since) =>
        new(member, contractId, since, _reference.VersionOf(contractId));

    /// <summary>Makes every further call an error.</summary>
    internal void Close() => Volatile.Write(ref _self, 0);

    /// <summary>Notes which thread calls, before it looks whether the stub is closed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void NoteCaller(nint block)
    {
        nint caller = _caller;
        if (caller != block && caller != Many)
        {
            AddCaller(block);
        }
    }

    // One throw and nothing else, and not marked NoInlining: the compiler then knows that it never returns.
    [DoesNotReturn]
    internal void ThrowDisposed() => throw new ObjectDisposedException(
        _reference.ContractId, "The plugin object was disposed, or its library was.");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddCaller(nint block)
    {
        if (Interlocked.CompareExchange(ref _caller, block, 0) != 0)
        {
            Interlocked.Exchange(ref _caller, Many);
        }
    }

    // Of the first contract that has one: they all end the same object.
    private delegate* unmanaged[Cdecl]<void*, PdkError*> FindDispose()
    {
        var dispose = _reference.Handle.Vtable->Dispose;
        for (int index = 0; dispose is null && index < _facets.Length; index++)
        {
            dispose = _facets[index].IsSupported ? _facets[index].Implementation.FindDispose() : null;
        }

        return dispose;
    }

    /// <summary>Gives back a second count of the object.</summary>
    internal void GiveBackSecond() => _reference.GiveBackSecond();

    /// <summary>Gives the count back and runs no Dispose.</summary>
    internal void GiveBack()
    {
        if (TryClose())
        {
            _reference.GiveBack(this);
        }
    }

    // Whether the count is this call's to give back.
    private bool TryClose()
    {
        bool isFirst = _reference.TryTake();
        Interlocked.Exchange(ref _self, 0);
        return isFirst;
    }
}
