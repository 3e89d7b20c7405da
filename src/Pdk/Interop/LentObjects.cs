using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// Which of this side's objects another side holds: each has one handle there, as long as it is held. Read without a lock, changed
/// under that of <see cref="HandleTable"/>.
/// </summary>
internal static class LentObjects
{
    // Chains of entries. A reader that a change leads astray misses an entry, and looks again under the lock.
    private static HandleEntry?[] s_chains = new HandleEntry?[16];
    private static int s_count;

    /// <summary>The hash of an object and of who holds it, for the other members.</summary>
    // Objects are themselves; a delegate is each one that is equal, so that a handler can be removed that was made anew.
    internal static int HashOf(object target, Peer? peer) =>
        (target is Delegate ? target.GetHashCode() : RuntimeHelpers.GetHashCode(target)) ^ (peer is null ? 0 : peer.Hash);

    /// <summary>The entry of an object, with one more count; null if the other side does not hold it.</summary>
    internal static HandleEntry? Retain(object target, int hash, Peer? peer)
    {
        HandleEntry?[] chains = Volatile.Read(ref s_chains);
        for (HandleEntry? entry = Volatile.Read(ref chains[hash & (chains.Length - 1)]); entry is not null; entry = Volatile.Read(ref entry.Next))
        {
            if (entry.Hash == hash && entry.Peer == peer && AreOne(entry.Target, target) && entry.TryRetain())
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Makes room for one more entry, so that adding it cannot fail. Under the lock.</summary>
    internal static void Reserve()
    {
        if (s_count == s_chains.Length)
        {
            Grow();
        }
    }

    /// <summary>Adds an entry, which anybody may retain from here on. Under the lock.</summary>
    internal static void Add(HandleEntry entry)
    {
        Link(s_chains, entry);
        s_count++;
    }

    /// <summary>Forgets an entry whose last count is gone. Under the lock.</summary>
    internal static void Remove(HandleEntry entry)
    {
        ref HandleEntry? place = ref s_chains[entry.Hash & (s_chains.Length - 1)];
        while (place != entry)
        {
            place = ref place!.Next;
        }

        Volatile.Write(ref place, entry.Next);
        Volatile.Write(ref entry.Next, null);
        s_count--;
    }

    private static bool AreOne(object known, object target) =>
        ReferenceEquals(known, target) || (known is Delegate function && function.Equals(target));

    private static void Link(HandleEntry?[] chains, HandleEntry entry)
    {
        ref HandleEntry? first = ref chains[entry.Hash & (chains.Length - 1)];
        Volatile.Write(ref entry.Next, first);
        Volatile.Write(ref first, entry);
    }

    private static void Grow()
    {
        HandleEntry?[] chains = new HandleEntry?[s_chains.Length * 2];
        foreach (HandleEntry? first in s_chains)
        {
            for (HandleEntry? entry = first; entry is not null;)
            {
                HandleEntry? next = entry.Next;
                Link(chains, entry);
                entry = next;
            }
        }

        Volatile.Write(ref s_chains, chains);
    }
}
