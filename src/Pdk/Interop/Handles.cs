using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Checked handles: what <c>self</c> is for a C# object. Called by generated exports.
/// </summary>
/// <remarks>
/// A handle is 24 bits of index, 39 bits of generation and a top bit that no pointer of user space has. The generations
/// of a library start at a random value. An entry never changes after it is published, so a reader needs no lock: a
/// stale, forged or foreign handle, or one of another class, is an <see cref="ObjectDisposedException"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Handles
{
    internal const ulong IndexMask = (1UL << 24) - 1;

    // The native compiler lays this empty array into the library's data. Any other initializer in this class, and even
    // Array.Empty, would put a class-constructor check into every export; null would cost a test.
#pragma warning disable CA1825
    private static HandleEntry[] s_entries = new HandleEntry[0];
#pragma warning restore CA1825

    /// <summary>The plugin object behind a handle.</summary>
    /// <typeparam name="T">The plugin class, exactly.</typeparam>
    /// <param name="self">The handle.</param>
    /// <returns>The object.</returns>
    /// <exception cref="ObjectDisposedException">The handle is none of a live <typeparamref name="T"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Get<T>(void* self)
        where T : class
    {
        // Written out rather than through Find: this is the call path, and the compiler keeps it to three tests.
        HandleEntry[] entries = s_entries;
        ulong handle = (ulong)self;
        uint index = (uint)(handle & IndexMask);
        if (index < (uint)entries.Length)
        {
            HandleEntry entry = entries[index];
            if (entry.Handle == handle && entry.Target.GetType() == typeof(T))
            {
                // SAFETY: the line above compared the exact type.
                return Unsafe.As<T>(entry.Target);
            }
        }

        ThrowStale(typeof(T));
        return null;
    }

    /// <summary>The object behind a handle, seen through a contract it implements.</summary>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <param name="self">The handle.</param>
    /// <returns>The object.</returns>
    /// <exception cref="ObjectDisposedException">The handle is none of a live object of that contract.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TContract GetContract<TContract>(void* self)
        where TContract : class
    {
        HandleEntry? entry = Find(self);
        if (entry is not null && (entry.VerifiedType == typeof(TContract) || Verify(entry, typeof(TContract))))
        {
            // SAFETY: the type was checked, now or by an earlier call with the same contract.
            return Unsafe.As<TContract>(entry.Target);
        }

        ThrowStale(typeof(TContract));
        return null;
    }

    /// <summary>Whether a handle is one of a live object of a plugin class.</summary>
    /// <typeparam name="T">The plugin class, exactly.</typeparam>
    /// <param name="self">The handle.</param>
    /// <returns>True if <see cref="Get{T}"/> would answer an object.</returns>
    public static bool Is<T>(void* self)
        where T : class
        => Find(self) is { } entry && entry.Target.GetType() == typeof(T);

    /// <summary>Whether a handle is one of a live object that implements a contract.</summary>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <param name="self">The handle.</param>
    /// <returns>True if <see cref="GetContract{TContract}"/> would answer an object.</returns>
    public static bool IsContract<TContract>(void* self)
        where TContract : class
        => Find(self)?.Target is TContract;

    /// <summary>The vtable of an object for a contract that it implements, called through the interface.</summary>
    /// <param name="self">The handle.</param>
    /// <param name="id">The contract's id, zero-terminated.</param>
    /// <returns>The vtable; null if the object is no more, or is none of the contract.</returns>
    public static VtableHeader* QueryContract(void* self, byte* id)
    {
        try
        {
            return id is not null && Find(self) is { } entry ? ContractRegistry.Find(entry.Target, id) : null;
        }
        catch (Exception)
        {
            // Memory ran out; query answers no error.
            return null;
        }
    }

    /// <summary>The other side that holds an object.</summary>
    /// <exception cref="ObjectDisposedException">The object is no more.</exception>
    internal static Peer PeerOf(void* self) => Find(self)?.Peer ?? throw new ObjectDisposedException(
        null, "The object was released while it was called.");

    /// <summary>Replaces what <see cref="Find"/> searches; called under the table's lock.</summary>
    internal static void Publish(HandleEntry[] entries) => Volatile.Write(ref s_entries, entries);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HandleEntry? Find(void* self)
    {
        HandleEntry[] entries = s_entries;
        ulong handle = (ulong)self;
        uint index = (uint)(handle & IndexMask);
        if (index < (uint)entries.Length)
        {
            HandleEntry entry = entries[index];
            if (entry.Handle == handle)
            {
                return entry;
            }
        }

        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static int Retain(void* self) => Find(self) is { } entry && entry.TryRetain() ? 1 : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Release(void* self)
    {
        if (Find(self) is { } entry)
        {
            HandleTable.Release(entry);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static PdkError* Dispose(void* self)
    {
        try
        {
            if (Find(self) is { Target: IDisposable disposable } entry)
            {
                entry.OwnsTarget = false;
                disposable.Dispose();
            }

            return null;
        }
        catch (Exception exception)
        {
            return Errors.Capture(exception);
        }
    }

    /// <summary>The vtable of an object for any contract that it implements.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static VtableHeader* Query(void* self, byte* id) => QueryContract(self, id);

    // The check costs one compare: a first look at another contract of the same object comes here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Verify(HandleEntry entry, Type contract)
    {
        if (!contract.IsInstanceOfType(entry.Target))
        {
            return false;
        }

        entry.VerifiedType = contract;
        return true;
    }

    // One throw and nothing else, and not marked NoInlining: the compiler then knows that it never returns.
    [DoesNotReturn]
    private static void ThrowStale(Type type) => throw new ObjectDisposedException(
        type.Name, "The call came with a handle of an object that was released, or that is none of this library.");
}
