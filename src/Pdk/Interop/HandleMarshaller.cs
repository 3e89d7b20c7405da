using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Pdk.Interop;

/// <summary>
/// Objects and delegates across the boundary. An argument is borrowed for the call and retained by who keeps it, a result
/// carries one count. An object of the receiver's own arrives as itself, one that it knows already as the stub that it has.
/// Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class HandleMarshaller
{
    /// <summary>Lends an object for a call.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="value">The object, or null.</param>
    /// <param name="caller">The stub that calls.</param>
    /// <param name="handle">Gets the object's handle.</param>
    /// <returns>What keeps the handle valid until it is ended.</returns>
    /// <exception cref="ObjectDisposedException">The object is one of another side, and was disposed.</exception>
    public static HandleLease Lend<T>(T? value, PluginStub caller, PluginHandle* handle)
        where T : class, IPluginContract<T>
        => Lend(T.PdkBinding, value, caller, handle);

    /// <summary>Lends a delegate for a call.</summary>
    /// <typeparam name="T">The delegate type.</typeparam>
    /// <inheritdoc cref="Lend{T}(T, PluginStub, PluginHandle*)"/>
    public static HandleLease LendDelegate<T>(ContractBinding<T> binding, T? value, PluginStub caller, PluginHandle* handle)
        where T : Delegate
        => Lend(binding, value, caller, handle);

    /// <summary>The object of an argument.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="handle">The argument, borrowed; null for no object.</param>
    /// <param name="self">The handle of the object that is called, whose other side the argument comes from.</param>
    /// <param name="isNullable">Whether the contract allows null.</param>
    /// <param name="name">The parameter, for the error.</param>
    /// <returns>The object itself if it is of this side, else its stub.</returns>
    /// <exception cref="ArgumentNullException">There is no object, and the contract wants one.</exception>
    /// <exception cref="ArgumentException">The handle is none of a live object of the contract.</exception>
    public static T? Lift<T>(PluginHandle* handle, void* self, bool isNullable, string name)
        where T : class, IPluginContract<T>
        => Lift(T.PdkBinding, handle, self, isNullable, name);

    /// <summary>The delegate of an argument.</summary>
    /// <typeparam name="T">The delegate type.</typeparam>
    /// <inheritdoc cref="Lift{T}(PluginHandle*, void*, bool, string)"/>
    public static T? LiftDelegate<T>(ContractBinding<T> binding, PluginHandle* handle, void* self, bool isNullable, string name)
        where T : Delegate
        => Lift(binding, handle, self, isNullable, name);

    /// <summary>Gives an object to who called, with one count.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="value">The object, or null.</param>
    /// <param name="self">The handle of the object that was called.</param>
    /// <param name="isNullable">Whether the contract allows null.</param>
    /// <param name="result">Gets the object's handle.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <exception cref="ArgumentNullException">There is no object, and the contract wants one.</exception>
    /// <exception cref="ObjectDisposedException">The object is one of another side, and was disposed.</exception>
    public static void Give<T>(T? value, void* self, bool isNullable, PluginHandle* result, string name)
        where T : class, IPluginContract<T>
        => Give(T.PdkBinding, value, self, isNullable, result, name);

    /// <summary>Gives a delegate to who called, with one count.</summary>
    /// <typeparam name="T">The delegate type.</typeparam>
    /// <inheritdoc cref="Give{T}(T, void*, bool, PluginHandle*, string)"/>
    public static void GiveDelegate<T>(ContractBinding<T> binding, T? value, void* self, bool isNullable, PluginHandle* result, string name)
        where T : Delegate
        => Give(binding, value, self, isNullable, result, name);

    /// <summary>The object of a result, whose count is taken over.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="result">The result; holds nothing any more when this returns or throws.</param>
    /// <param name="caller">The stub that called.</param>
    /// <param name="isNullable">Whether the contract allows null.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    /// <returns>The object itself if it is of this side, else its stub.</returns>
    /// <exception cref="ArgumentNullException">There is no object, and the contract wants one.</exception>
    /// <exception cref="ArgumentException">The handle is none of a live object of the contract.</exception>
    /// <exception cref="PluginContractException">The object cannot be called by this side.</exception>
    public static T? Take<T>(PluginHandle* result, PluginStub caller, bool isNullable, string name)
        where T : class, IPluginContract<T>
        => Take(T.PdkBinding, result, caller.Owner, isNullable, name);

    /// <summary>The delegate of a result, whose count is taken over.</summary>
    /// <typeparam name="T">The delegate type.</typeparam>
    /// <inheritdoc cref="Take{T}(PluginHandle*, PluginStub, bool, string)"/>
    public static T? TakeDelegate<T>(ContractBinding<T> binding, PluginHandle* result, PluginStub caller, bool isNullable, string name)
        where T : Delegate
        => Take(binding, result, caller.Owner, isNullable, name);

    /// <summary>Gives back the count of a result that nobody took. Never throws.</summary>
    /// <param name="result">The result; null is none, because exports call this where nothing may throw.</param>
    public static void Release(PluginHandle* result)
    {
        if (result is null)
        {
            return;
        }

        // One whose vtable is damaged has no release that could be trusted.
        PluginHandle handle = *result;
        *result = default;
        if (handle.Self is not null && handle.Vtable is not null && StructuralCheck.FindDamage(handle.Vtable) is null)
        {
            handle.Vtable->Release(handle.Self);
        }
    }

    /// <summary>The object of a result, whose count is taken over.</summary>
    internal static T? Take<T>(ContractBinding<T> contract, PluginHandle* result, Peer peer, bool isNullable, string name)
        where T : class
    {
        PluginHandle handle = *result;
        *result = default;
        return handle.Self is null ? Null<T>(isNullable, name) : Lift(contract, handle, peer, carriesCount: true, name);
    }

    /// <summary>Gives an object, with one count.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="value">An object of the contract.</param>
    /// <param name="peer">Who gets it.</param>
    /// <param name="result">Gets the object's handle.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    internal static void Give(ContractBinding contract, object value, Peer peer, PluginHandle* result, string name)
    {
        if (FindStub(contract, value, out VtableHeader* vtable) is { } stub)
        {
            GiveStub(vtable, stub, result, name);
        }
        else
        {
            GiveOwn(contract, value, peer, result);
        }
    }

    private static HandleLease Lend<T>(ContractBinding<T> contract, T? value, PluginStub caller, PluginHandle* handle)
        where T : class
    {
        *handle = default;
        if (value is null)
        {
            return default;
        }

        if (FindStub(contract, value, out VtableHeader* vtable) is { } stub)
        {
            handle->Vtable = vtable;
            return new HandleLease(stub, handle);
        }

        handle->Vtable = Vtables.Of(contract);
        HandleEntry entry = HandleTable.Lend(value, caller.Owner);
        handle->Self = (void*)entry.Handle;
        return new HandleLease(entry);
    }

    private static void Give<T>(ContractBinding<T> contract, T? value, void* self, bool isNullable, PluginHandle* result, string name)
        where T : class
    {
        *result = default;
        if (value is null)
        {
            Null<T>(isNullable, name);
        }
        else if (FindStub(contract, value, out VtableHeader* vtable) is { } stub)
        {
            GiveStub(vtable, stub, result, name);
        }
        else
        {
            GiveOwn(contract, value, Handles.PeerOf(self), result);
        }
    }

    // The stub behind a value of another side. A delegate of another form than it came in (C# lets one stand in for another) goes
    // as one of this side, which calls it.
    private static PluginStub? FindStub(ContractBinding contract, object value, out VtableHeader* vtable)
    {
        PluginStub? stub = PluginStub.Find(value);
        vtable = stub is null ? null : stub.VtableOf(contract);
        return vtable is null ? null : stub;
    }

    private static void GiveStub(VtableHeader* vtable, PluginStub stub, PluginHandle* result, string name)
    {
        PluginHandle handle = new() { Vtable = vtable };
        HandleLease lease = new(stub, &handle);
        bool isAlive = handle.Vtable->Retain(handle.Self) != 0;
        lease.End();
        *result = isAlive ? handle : throw Stale(name);
    }

    private static void GiveOwn(ContractBinding contract, object value, Peer peer, PluginHandle* result)
    {
        VtableHeader* vtable = Vtables.Of(contract);
        *result = new PluginHandle { Self = (void*)HandleTable.Lend(value, peer).Handle, Vtable = vtable };
    }

    private static T? Lift<T>(ContractBinding<T> contract, PluginHandle* handle, void* self, bool isNullable, string name)
        where T : class
        => handle is null || handle->Self is null ? Null<T>(isNullable, name) : Lift(contract, *handle, Handles.PeerOf(self), carriesCount: false, name);

    /// <summary>The object of a handle.</summary>
    internal static T Lift<T>(ContractBinding<T> contract, PluginHandle handle, Peer peer, bool carriesCount, string name)
        where T : class
    {
        if (handle.Vtable is null)
        {
            throw new ArgumentException($"The object '{name}' has no vtable.", name);
        }

        if (Vtables.IsOwn(handle.Vtable))
        {
            return Own(contract, handle, carriesCount, name);
        }

        PluginStub stub = peer.Wrap(handle, contract, carriesCount, name);
        object? found = contract.IsDelegate ? stub.DelegateOf(contract, handle.Vtable) : stub;
        return found as T ?? throw Wrong(contract, name);
    }

    private static T Own<T>(ContractBinding<T> contract, PluginHandle handle, bool carriesCount, string name)
        where T : class
    {
        HandleEntry entry = Handles.Find(handle.Self) ?? throw Stale(name);
        object target = entry.Target;
        if (carriesCount)
        {
            HandleTable.Release(entry);
        }

        return target as T ?? throw Wrong(contract, name);
    }

    private static T? Null<T>(bool isNullable, string name)
        where T : class
        => isNullable ? null : throw new ArgumentNullException(name, "The contract does not allow null here.");

    private static ArgumentException Wrong(ContractBinding contract, string name) => new($"The object '{name}' is none of contract {contract.Id}.", name);

    private static ObjectDisposedException Stale(string name) =>
        new(name, "The object was released, or the handle is none of this library.");
}
