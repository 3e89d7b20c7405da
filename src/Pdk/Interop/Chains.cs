namespace Pdk.Interop;

/// <summary>
/// Objects by their hash, in chains that lead through the objects themselves. Read without a lock, changed under one of the owner's. A
/// reader that a change leads astray misses an object and meets no wrong one: who must be sure looks again under the lock.
/// </summary>
/// <typeparam name="T">The objects.</typeparam>
/// <typeparam name="TLinks">What the chains need of an object.</typeparam>
internal sealed class Chains<T, TLinks>
    where T : class
    where TLinks : struct, IChainLinks<T>
{
    private Slot[] _slots = new Slot[16];

    /// <summary>How many objects there are. Under the lock.</summary>
    internal int Count { get; private set; }

    /// <summary>The first object of the chain of a hash, in which others may be too.</summary>
    internal T? First(int hash)
    {
        Slot[] slots = Volatile.Read(ref _slots);
        return Volatile.Read(ref slots[hash & (slots.Length - 1)].First);
    }

    /// <summary>Makes room for one more object, so that adding it cannot fail. Under the lock.</summary>
    internal void Reserve()
    {
        if (Count == _slots.Length)
        {
            Grow();
        }
    }

    /// <summary>Adds an object, after <see cref="Reserve"/>; anybody may find it from here on. Under the lock.</summary>
    internal void Add(T item)
    {
        Link(_slots, item);
        Count++;
    }

    /// <summary>Takes an object out, if it is there. Under the lock.</summary>
    internal void Remove(T item)
    {
        ref T? place = ref _slots[TLinks.HashOf(item) & (_slots.Length - 1)].First;
        while (place is not null && place != item)
        {
            place = ref TLinks.NextOf(place);
        }

        if (place is null)
        {
            return;
        }

        ref T? next = ref TLinks.NextOf(item);
        Volatile.Write(ref place, next);

        // Who keeps the object must not keep what stood behind it.
        Volatile.Write(ref next, null);
        Count--;
    }

    private static void Link(Slot[] slots, T item)
    {
        ref T? first = ref slots[TLinks.HashOf(item) & (slots.Length - 1)].First;
        Volatile.Write(ref TLinks.NextOf(item), first);
        Volatile.Write(ref first, item);
    }

    private void Grow()
    {
        Slot[] slots = new Slot[_slots.Length * 2];
        foreach (Slot slot in _slots)
        {
            for (T? item = slot.First; item is not null;)
            {
                T? next = TLinks.NextOf(item);
                Link(slots, item);
                item = next;
            }
        }

        Volatile.Write(ref _slots, slots);
    }

    // An array of references would check the type of each that is written.
    private struct Slot
    {
        internal T? First;
    }
}
