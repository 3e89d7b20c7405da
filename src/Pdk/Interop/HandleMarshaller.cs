using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Pdk.Interop;

/// <summary>
/// Objects across the boundary. An argument is borrowed for the call and retained by who keeps it, a result carries one
/// count. An object of the receiver's own arrives as itself, one that it knows already as the stub that it has.
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
    {
        *handle = default;
        switch (value)
        {
            case null:
                return default;

            case PluginStub stub:
                handle->Vtable = stub.VtableOf(T.PdkBinding);
                return new HandleLease(stub, handle);

            default:
                handle->Vtable = Vtables.Of<T>();
                HandleEntry entry = caller.Owner.Lent.Lend(value);
                handle->Self = (void*)entry.Handle;
                return new HandleLease(entry);
        }
    }

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
        => handle is null || handle->Self is null ? Null<T>(isNullable, name) : Lift<T>(*handle, Handles.PeerOf(self), carriesCount: false, name);

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
    {
        *result = default;
        if (value is null)
        {
            Null<T>(isNullable, name);
        }
        else
        {
            Give(value, T.PdkBinding, value is PluginStub ? null : Handles.PeerOf(self), result, name);
        }
    }

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
    {
        PluginHandle handle = *result;
        *result = default;
        return handle.Self is null ? Null<T>(isNullable, name) : Lift<T>(handle, caller.Owner, carriesCount: true, name);
    }

    /// <summary>The same for an object that is not null and no result of a stub.</summary>
    internal static T Take<T>(PluginHandle* result, Peer peer, string name)
        where T : class, IPluginContract<T>
        => Lift<T>(*result, peer, carriesCount: true, name);

    /// <summary>Gives an object, with one count.</summary>
    /// <param name="value">An object of the contract.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="peer">Who gets it; null for a stub, which belongs to another side.</param>
    /// <param name="result">Gets the object's handle.</param>
    /// <param name="name">The result or parameter, for the error.</param>
    internal static void Give(object value, ContractBinding contract, Peer? peer, PluginHandle* result, string name)
    {
        if (value is PluginStub stub)
        {
            PluginHandle handle = new() { Vtable = stub.VtableOf(contract) };
            HandleLease lease = new(stub, &handle);
            bool isAlive = handle.Vtable->Retain(handle.Self) != 0;
            lease.End();
            *result = isAlive ? handle : throw Stale(name);
            return;
        }

        VtableHeader* vtable = Vtables.Of(contract);
        *result = new PluginHandle { Self = (void*)peer!.Lent.Lend(value).Handle, Vtable = vtable };
    }

    /// <summary>Gives back the count of a result that nobody took. Never throws.</summary>
    /// <param name="result">The result; null is none, because exports call this where nothing may throw.</param>
    public static void Release(PluginHandle* result)
    {
        if (result is not null && result->Self is not null && result->Vtable is not null)
        {
            PluginHandle handle = *result;
            *result = default;
            handle.Vtable->Release(handle.Self);
        }
    }

    private static T Lift<T>(PluginHandle handle, Peer peer, bool carriesCount, string name)
        where T : class, IPluginContract<T>
    {
        if (handle.Vtable is null)
        {
            throw new ArgumentException($"The object '{name}' has no vtable.", name);
        }

        return Vtables.IsOwn(handle.Vtable)
            ? Own<T>(handle, carriesCount, name)
            : peer.Wrap(handle, T.PdkBinding, carriesCount, name) as T ?? throw Wrong<T>(name);
    }

    private static T Own<T>(PluginHandle handle, bool carriesCount, string name)
        where T : class, IPluginContract<T>
    {
        HandleEntry entry = Handles.Find(handle.Self) ?? throw Stale(name);
        object target = entry.Target;
        if (carriesCount)
        {
            HandleTable.Release(entry);
        }

        return target as T ?? throw Wrong<T>(name);
    }

    private static T? Null<T>(bool isNullable, string name)
        where T : class
        => isNullable ? null : throw new ArgumentNullException(name, "The contract does not allow null here.");

    private static ArgumentException Wrong<T>(string name)
        where T : class, IPluginContract<T>
        => new($"The object '{name}' is none of contract {T.PdkBinding.Id}.", name);

    [SuppressMessage("Usage", "CA2208:Instantiate argument exceptions correctly", Justification = "The name is the parameter of the contract's member.")]
    private static ObjectDisposedException Stale(string name) =>
        new(name, "The object was released, or the handle is none of this library.");
}
