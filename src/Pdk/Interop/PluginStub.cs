using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// What every generated stub is: an object of the other side, held by one count until Dispose, or until nobody can
/// reach the stub. Safe to use from any thread that the contract's implementation allows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class PluginStub : IDisposable, IDynamicInterfaceCastable
{
    // What Caller holds once two threads have called.
    private const nint Many = -1;

    private readonly ObjectReference _reference;
    private Facet[] _facets = [];
    private nint _self;
    private nint _caller;

    /// <summary>Makes a stub.</summary>
    /// <param name="reference">The object; the stub gives the count back.</param>
    protected PluginStub(ObjectReference reference)
    {
        _reference = reference;
        _self = (nint)reference.Handle.Self;
        Mark = reference.IsChecked ? 0 : Marks.Next();
        reference.Attach(this);
    }

    /// <summary>
    /// Queues the count: a finalizer must not run the plugin's code. Closes the stub first: another object's finalizer may
    /// still call it.
    /// </summary>
    ~PluginStub()
    {
        // Null if the constructor threw.
        if (_reference is not null)
        {
            Close();
            ReleaseQueue.Add(_reference, Mark);
        }
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

    /// <summary>The functions of a contract of the object; null for a delegate of another form.</summary>
    /// <exception cref="ObjectDisposedException">The stub was disposed before it was seen as that contract.</exception>
    internal VtableHeader* VtableOf(ContractBinding contract)
    {
        VtableHeader* vtable = VtableOf(contract.Id);
        if (vtable is not null || contract.IsDelegate)
        {
            return vtable;
        }

        if (FindFacet(contract.Type) is not { IsSupported: true } facet)
        {
            ThrowDisposed();
            return null;
        }

        return facet.Implementation.VtableOf(contract.Id);
    }

    /// <summary>The object as another contract; null for a type that is no contract.</summary>
    internal Facet? FindFacet(Type type)
    {
        foreach (Facet facet in _facets)
        {
            if (facet.Type == type)
            {
                return facet;
            }
        }

        return ContractRegistry.Find(type) is { } contract ? AddFacet(contract.Binding, contract.Facet, _reference.Handle.Vtable) : null;
    }

    /// <summary>The delegate of a type in front of the object, which another delegate type of the same form may have brought.</summary>
    /// <param name="contract">The type.</param>
    /// <param name="vtable">The vtable that the handle came with.</param>
    /// <returns>The delegate; null if the object is none.</returns>
    internal Delegate? DelegateOf(ContractBinding contract, VtableHeader* vtable)
    {
        if (Delegate is null || Delegate.GetType() == contract.Type)
        {
            return Delegate;
        }

        Facet facet = Array.Find(_facets, known => known.Type == contract.Type) ?? AddFacet(contract, contract.Type, vtable);
        return facet.IsSupported ? facet.Implementation.Delegate : null;
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
    public void Dispose()
    {
        bool isFirst = TryClose();
        GC.SuppressFinalize(this);
        if (!isFirst)
        {
            return;
        }

        // A call like any other, under the count that is given back behind it.
        var dispose = FindDispose();
        PdkError* error = dispose is null ? null : dispose(_reference.Handle.Self);
        Facet[] facets;
        lock (_reference)
        {
            facets = _facets;
        }

        foreach (Facet facet in facets)
        {
            if (facet.IsSupported)
            {
                facet.Implementation.GiveBack();
            }
        }

        _reference.GiveBack(this);
        Errors.ThrowIf(error, this);
    }

    /// <inheritdoc/>
    bool IDynamicInterfaceCastable.IsInterfaceImplemented(RuntimeTypeHandle interfaceType, bool throwIfNotImplemented) =>
        Type.GetTypeFromHandle(interfaceType) is { } type && FindFacet(type) is { IsSupported: true };

    /// <inheritdoc/>
    RuntimeTypeHandle IDynamicInterfaceCastable.GetInterfaceImplementation(RuntimeTypeHandle interfaceType) =>
        FindFacet(Type.GetTypeFromHandle(interfaceType)!)!.Forwards.TypeHandle;

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
        Close();
        return isFirst;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Facet AddFacet(ContractBinding contract, Type forwards, VtableHeader* vtable)
    {
        PluginHandle handle = new() { Self = _reference.Handle.Self, Vtable = vtable };
        PluginStub? stub = SelfOrNull is null ? null : Owner.Query(this, handle, contract);
        Facet facet = new(contract.Type, forwards, stub);
        Facet? known;
        lock (_reference)
        {
            known = Array.Find(_facets, other => other.Type == contract.Type);
            if (known is null)
            {
                Volatile.Write(ref _facets, [.. _facets, facet]);
            }
        }

        // Outside the lock: a release runs the other side's code. Who disposed meanwhile may not have seen the facet.
        if (stub is not null && (known is not null || SelfOrNull is null))
        {
            stub.GiveBack();
        }

        return known ?? facet;
    }
}
