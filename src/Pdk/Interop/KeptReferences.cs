namespace Pdk.Interop;

/// <summary>
/// The counts that stubs of this side hold, of all libraries. Finds those whose stub was collected: a stub has no finalizer, which
/// would cost more than the rest of it. Changed under <see cref="StubTable.Lock"/>.
/// </summary>
internal static class KeptReferences
{
    // How many are looked at before others get the lock.
    private const int Step = 1024;

    // Those that were there at an earlier look come first: like their stubs they are looked at less often.
    private static readonly List<ObjectReference> s_references = [];
    private static int s_old;
    private static int s_collections;

    /// <summary>How many there are. Under the lock.</summary>
    internal static int Count => s_references.Count;

    /// <summary>Adds a count. Under the lock.</summary>
    internal static void Add(ObjectReference reference)
    {
        s_references.Add(reference);
        reference.Place = s_references.Count - 1;
        CollectionWatch.Arm();
    }

    /// <summary>Forgets a count; false if it is not there. Under the lock.</summary>
    internal static bool Remove(ObjectReference reference)
    {
        int place = reference.Place;
        if (place < 0)
        {
            return false;
        }

        if (place < s_old)
        {
            Move(--s_old, place);
            place = s_old;
        }

        int last = s_references.Count - 1;
        if (place < last)
        {
            Move(last, place);
        }

        s_references.RemoveAt(last);
        reference.Place = -1;
        return true;
    }

    /// <summary>The counts of one library. Under the lock.</summary>
    internal static ObjectReference[] Of(Peer owner) => [.. s_references.FindAll(reference => reference.Owner == owner)];

    /// <summary>Queues the counts whose stubs were collected. Called by a finalizer, after a collection.</summary>
    /// <param name="isGreat">Whether the collection was surely one of the old too.</param>
    internal static void Sweep(bool isGreat)
    {
        List<ObjectReference>? dead = null;
        int start;
        int end;
        lock (StubTable.Lock)
        {
            // What is old dies in greater collections only. One in the background counts from its begin on, and ends later.
            int collections = GC.CollectionCount(1);
            end = isGreat || collections != s_collections ? 0 : s_old;
            s_collections = collections;
            start = s_references.Count;
            s_old = start;
        }

        // Downwards: what takes the place of one that is removed meanwhile was looked at, or is new.
        for (int next = start; next > end;)
        {
            lock (StubTable.Lock)
            {
                next = Math.Min(next, s_references.Count);
                int step = Math.Max(end, next - Step);
                while (next > step)
                {
                    ObjectReference reference = s_references[--next];
                    if (reference.TryQueue())
                    {
                        (dead ??= []).Add(reference);
                    }
                }
            }
        }

        if (dead is not null)
        {
            ReleaseQueue.Add(dead);
        }
    }

    private static void Move(int from, int to)
    {
        ObjectReference moved = s_references[from];
        s_references[to] = moved;
        moved.Place = to;
    }
}
