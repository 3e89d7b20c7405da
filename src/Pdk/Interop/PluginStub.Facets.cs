using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <content>
/// One object as several contracts: C# casts of the stub find stubs of those, which stand behind it, have counts of their own, and
/// end with it.
/// </content>
public abstract unsafe partial class PluginStub : IDynamicInterfaceCastable
{
    private Facet[] _facets = [];

    // Of a facet the stub in front of it, which lives as long: a delegate that is one may be all that somebody has.
    private PluginStub? _front;

    /// <summary>The functions of a contract of the object; null for a delegate of another form.</summary>
    /// <exception cref="ObjectDisposedException">The stub was disposed before it was seen as that contract.</exception>
    internal VtableHeader* VtableOf(ContractBinding contract)
    {
        VtableHeader* vtable = VtableOf(contract.Id);
        return vtable is not null || contract.IsDelegate ? vtable : As(contract).VtableOf(contract.Id);
    }

    /// <summary>The stub of a contract of the object: this one, or the one behind it.</summary>
    /// <exception cref="ObjectDisposedException">The stub was disposed before it was seen as that contract.</exception>
    internal PluginStub As(ContractBinding contract)
    {
        if (VtableOf(contract.Id) is not null)
        {
            return this;
        }

        if (FindFacet(contract.Type) is not { IsSupported: true } facet)
        {
            ThrowDisposed();
            return null;
        }

        return facet.Implementation;
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

    /// <inheritdoc/>
    bool IDynamicInterfaceCastable.IsInterfaceImplemented(RuntimeTypeHandle interfaceType, bool throwIfNotImplemented) =>
        Type.GetTypeFromHandle(interfaceType) is { } type && FindFacet(type) is { IsSupported: true };

    /// <inheritdoc/>
    RuntimeTypeHandle IDynamicInterfaceCastable.GetInterfaceImplementation(RuntimeTypeHandle interfaceType) =>
        FindFacet(Type.GetTypeFromHandle(interfaceType)!)!.Forwards.TypeHandle;

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
                if (stub is not null)
                {
                    stub._front = this;
                }

                Volatile.Write(ref _facets, [.. _facets, facet]);
            }
        }

        // With the exchange in TryClose: either that one sees the facet, or this one that the stub is closed.
        Interlocked.MemoryBarrier();

        // Outside the lock: a release runs the other side's code. Who disposed meanwhile may not have seen the facet.
        if (stub is not null && (known is not null || SelfOrNull is null))
        {
            stub.GiveBack();
        }

        return known ?? facet;
    }
}
