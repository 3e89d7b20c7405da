using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// Which of this side's objects another side holds: each has one handle there, as long as it is held. Read without a lock, changed
/// under that of <see cref="HandleTable"/>.
/// </summary>
internal static class LentObjects
{
    private static readonly Chains<HandleEntry, Links> s_entries = new();

    /// <summary>The hash of an object and of who holds it, for the other members.</summary>
    // Objects are themselves; a delegate is each one that is equal, so that a handler can be removed that was made anew.
    internal static int HashOf(object target, Peer? peer) =>
        (target is Delegate ? target.GetHashCode() : RuntimeHelpers.GetHashCode(target)) ^ (peer is null ? 0 : peer.Hash);

    /// <summary>The entry of an object, with one more count; null if the other side does not hold it.</summary>
    internal static HandleEntry? Retain(object target, int hash, Peer? peer)
    {
        for (HandleEntry? entry = s_entries.First(hash); entry is not null; entry = Volatile.Read(ref entry.Next))
        {
            if (entry.Hash == hash && entry.Peer == peer && AreOne(entry.Target, target) && entry.TryRetain())
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Makes room for one more entry, so that adding it cannot fail. Under the lock.</summary>
    internal static void Reserve() => s_entries.Reserve();

    /// <summary>Adds an entry, which anybody may retain from here on. Under the lock.</summary>
    internal static void Add(HandleEntry entry) => s_entries.Add(entry);

    /// <summary>Forgets an entry whose last count is gone. Under the lock.</summary>
    internal static void Remove(HandleEntry entry) => s_entries.Remove(entry);

    private static bool AreOne(object known, object target) =>
        ReferenceEquals(known, target) || (known is Delegate function && function.Equals(target));

    private readonly struct Links : IChainLinks<HandleEntry>
    {
        public static int HashOf(HandleEntry item) => item.Hash;

        public static ref HandleEntry? NextOf(HandleEntry item) => ref item.Next;
    }
}
