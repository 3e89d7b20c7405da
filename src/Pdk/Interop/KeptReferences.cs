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

    /// <summary>Makes room for one more count, so that adding it cannot fail. Under the lock.</summary>
    internal static void Reserve()
    {
        CollectionWatch.Arm();
        s_references.EnsureCapacity(s_references.Count + 1);
    }

    /// <summary>Adds a count. Under the lock.</summary>
    internal static void Add(ObjectReference reference)
    {
        reference.Place = s_references.Count;
        s_references.Add(reference);
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
    internal static List<ObjectReference> Of(Peer owner) => s_references.FindAll(reference => reference.Owner == owner);

    /// <summary>Queues the counts whose stubs were collected. Called by a finalizer, after a collection; allocates nothing.</summary>
    /// <param name="isFull">Whether to look at all in any case.</param>
    internal static void Sweep(bool isFull)
    {
        ObjectReference? dead = null;
        int start;
        int end;
        lock (StubTable.Lock)
        {
            // What is old dies in greater collections only. One in the background counts from its begin on, and ends later.
            int collections = GC.CollectionCount(1);
            end = isFull || collections != s_collections ? 0 : s_old;
            s_collections = collections;
            start = s_references.Count;
            s_old = start;
        }

        // Downwards: what takes the place of one that is removed meanwhile was looked at or is new, or comes with the next full look.
        for (int next = start; next > end;)
        {
            lock (StubTable.Lock)
            {
                next = Math.Min(next, s_references.Count);
                int step = Math.Max(end, next - Step);
                while (next > step)
                {
                    ObjectReference reference = s_references[--next];
                    if (reference.IsCollected)
                    {
                        dead = reference.QueueBefore(dead);
                    }
                }
            }
        }

        ReleaseQueue.Add(dead);
    }

    /// <summary>Queues all counts: the code that has them is being unloaded.</summary>
    internal static void QueueAll()
    {
        ObjectReference? all = null;
        lock (StubTable.Lock)
        {
            s_references.ForEach(reference => all = reference.QueueBefore(all));
        }

        ReleaseQueue.Add(all);
    }

    private static void Move(int from, int to)
    {
        ObjectReference moved = s_references[from];
        s_references[to] = moved;
        moved.Place = to;
    }
}
