using System.Runtime.InteropServices;

namespace Pdk.Interop;

/// <summary>
/// Which stub stands for an object of another side, whichever way that came: what library A made is the same stub when
/// library B hands it back. Changed under <see cref="Lock"/>; that an object has no stub is seen without it.
/// </summary>
internal static class StubTable
{
    // A stub is small and what it holds may be large, of which the garbage collector knows nothing: a program that makes little
    // else would keep the other side's objects for ever. So each time that there are twice as many stubs as ever one collection is
    // asked for: never more than twice the most that were in use at once, and a few collections in the life of a process.
    private const int FirstLimit = 1024;

    // Making a weak handle takes longer than all else that is done here: those of stubs that came and went are used again.
    private const int MaxSpare = 1024;

    private static readonly WeakGCHandle<PluginStub>[] s_spare = new WeakGCHandle<PluginStub>[MaxSpare];
    private static int s_spareCount;

    private static readonly Chains<ObjectReference, Links> s_references = new();
    private static int s_limit = FirstLimit;

    /// <summary>Held while the table or what a <see cref="Peer"/> owns is changed: a stub comes and goes in both at once.</summary>
    internal static object Lock { get; } = new();

    /// <summary>The stub of an object; null if there is none that can be called.</summary>
    internal static PluginStub? Find(in ObjectKey key)
    {
        if (Next(s_references.First(key.Hash), key) is null)
        {
            return null;
        }

        lock (Lock)
        {
            return FindOpen(key);
        }
    }

    /// <summary>The same under the lock.</summary>
    internal static PluginStub? FindOpen(in ObjectKey key)
    {
        for (ObjectReference? reference = Next(s_references.First(key.Hash), key); reference is not null; reference = Next(reference.Next, key))
        {
            if (reference.OpenStub is { } stub)
            {
                return stub;
            }
        }

        return null;
    }

    /// <summary>Lets the stub of a reference be found. Under the lock.</summary>
    /// <returns>Whether there are so many that a collection is due, which is for after the lock.</returns>
    internal static bool Add(ObjectReference reference)
    {
        s_references.Reserve();
        s_references.Add(reference);
        if (s_references.Count <= s_limit)
        {
            return false;
        }

        s_limit = 2 * s_references.Count;
        return true;
    }

    /// <summary>Forgets a reference, if it is there. Under the lock.</summary>
    internal static void Remove(ObjectReference reference) => s_references.Remove(reference);

    /// <summary>A weak handle of a stub, until no finalizer can call it any more. Under the lock.</summary>
    internal static WeakGCHandle<PluginStub> Track(PluginStub stub)
    {
        if (s_spareCount == 0)
        {
            return new WeakGCHandle<PluginStub>(stub, trackResurrection: true);
        }

        WeakGCHandle<PluginStub> weak = s_spare[--s_spareCount];
        weak.SetTarget(stub);
        return weak;
    }

    /// <summary>Takes a weak handle back. Under the lock.</summary>
    internal static void Untrack(WeakGCHandle<PluginStub> weak)
    {
        if (s_spareCount == MaxSpare || CollectionWatch.IsCodeEnding)
        {
            weak.Dispose();
            return;
        }

        weak.SetTarget(null!);
        s_spare[s_spareCount++] = weak;
    }

    /// <summary>Frees the handles that are kept for later. Under the lock.</summary>
    internal static void FreeSpare()
    {
        while (s_spareCount > 0)
        {
            s_spare[--s_spareCount].Dispose();
        }
    }

    private static ObjectReference? Next(ObjectReference? reference, in ObjectKey key)
    {
        while (reference is not null && !reference.Key.Is(key))
        {
            reference = Volatile.Read(ref reference.Next);
        }

        return reference;
    }

    private readonly struct Links : IChainLinks<ObjectReference>
    {
        public static int HashOf(ObjectReference item) => item.Key.Hash;

        public static ref ObjectReference? NextOf(ObjectReference item) => ref item.Next;
    }
}
