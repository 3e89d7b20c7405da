using System.Diagnostics;

namespace Pdk.Interop;

/// <summary>Where handles are made and retired; what calls read lies in <see cref="Handles"/>.</summary>
internal static unsafe class HandleTable
{
    private const ulong TopBit = 1UL << 63;
    private const int GenerationShift = 24;
    private const ulong GenerationMask = (1UL << 39) - 1;

    private static readonly object s_lock = new();

    // What empty places hold. Null is found there, as index 0 of handle 0, and is no live object: it has no count.
    private static readonly HandleEntry s_empty = Empty();

    private static HandleEntry[] s_entries = [];
    private static int[] s_free = [];
    private static int s_freeCount;
    private static ulong s_generation = Seed();

    /// <summary>Makes an object callable from another side, with one count; of one that is held there already, one more.</summary>
    /// <exception cref="InvalidOperationException">16,777,216 objects are held already.</exception>
    internal static HandleEntry Lend(object target, Peer? peer)
    {
        int hash = LentObjects.HashOf(target, peer);
        return LentObjects.Retain(target, hash, peer) ?? Add(target, hash, peer);
    }

    /// <summary>The same for a new object, which the last release disposes.</summary>
    /// <exception cref="InvalidOperationException">16,777,216 objects are held already.</exception>
    internal static HandleEntry LendCreated(object target, Peer? peer)
    {
        // Its constructor may have handed it out: the same handle then.
        HandleEntry entry = Add(target, LentObjects.HashOf(target, peer), peer);
        entry.OwnsTarget = true;
        return entry;
    }

    /// <summary>Takes a count of an object away, and ends it with the last one.</summary>
    internal static void Release(HandleEntry entry)
    {
        if (entry.ReleaseCount())
        {
            Retire(entry);
        }
    }

    /// <summary>Ends an object whose last count is gone: its handle is stale from here on, then its Dispose runs.</summary>
    internal static void Retire(HandleEntry entry)
    {
        lock (s_lock)
        {
            int index = (int)(entry.Handle & Handles.IndexMask);
            s_entries[index] = s_empty;
            s_free[s_freeCount++] = index;
            LentObjects.Remove(entry);
        }

        if (entry.OwnsTarget && entry.Target is IDisposable disposable)
        {
            try
            {
                disposable.Dispose();
            }
            catch (Exception exception)
            {
                // release() cannot answer an error.
                entry.Peer?.ReportFault(exception);
            }
        }
    }

    /// <summary>How many objects another side holds.</summary>
    internal static int CountOf(Peer peer) => HeldBy(peer).Length;

    /// <summary>Ends all objects that another side still holds, and says how many there were.</summary>
    internal static int RetireAll(Peer peer)
    {
        int held = 0;
        foreach (HandleEntry entry in HeldBy(peer))
        {
            if (entry.ReleaseAll())
            {
                held++;
                Retire(entry);
            }
        }

        return held;
    }

    private static HandleEntry[] HeldBy(Peer peer)
    {
        lock (s_lock)
        {
            return Array.FindAll(s_entries, entry => entry.Peer == peer);
        }
    }

    private static HandleEntry Add(object target, int hash, Peer? peer)
    {
        lock (s_lock)
        {
            if (LentObjects.Retain(target, hash, peer) is { } known)
            {
                return known;
            }

            if (s_freeCount == 0)
            {
                Grow();
            }

            LentObjects.Reserve();
            int index = s_free[s_freeCount - 1];
            s_generation = (s_generation + 1) & GenerationMask;
            HandleEntry entry = new(target, hash, TopBit | (s_generation << GenerationShift) | (uint)index, peer);
            s_freeCount--;

            // Its handle must be found before anybody can have it.
            Volatile.Write(ref s_entries[index], entry);
            LentObjects.Add(entry);
            return entry;
        }
    }

    private static HandleEntry Empty()
    {
        HandleEntry entry = new(new object(), 0, 0, null);
        entry.ReleaseAll();
        return entry;
    }

    private static void Grow()
    {
        int old = s_entries.Length;
        if ((ulong)old > Handles.IndexMask)
        {
            throw new InvalidOperationException($"{old} objects are held across the plugin boundary, which is the limit; dispose the stubs that are no longer needed.");
        }

        HandleEntry[] entries = new HandleEntry[Math.Max(16, old * 2)];
        int[] free = new int[entries.Length];
        s_entries.CopyTo(entries, 0);
        Array.Fill(entries, s_empty, old, entries.Length - old);
        for (int index = entries.Length - 1; index >= old; index--)
        {
            free[s_freeCount++] = index;
        }

        s_free = free;
        s_entries = entries;
        Handles.Publish(entries);
    }

    // Cheap and different in each library and run, which is all that telling handles apart needs.
    private static ulong Seed()
    {
        int local;
        ulong seed = ((ulong)&local * 0x9E37_79B9_7F4A_7C15) ^ ((ulong)Stopwatch.GetTimestamp() * 0xC2B2_AE3D_27D4_EB4F);
        return (seed ^ (seed >> 29)) & GenerationMask;
    }
}
