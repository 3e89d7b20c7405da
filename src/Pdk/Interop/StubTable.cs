namespace Pdk.Interop;

/// <summary>
/// Which stub stands for an object of another side, whichever way that came: what library A made is the same stub when
/// library B hands it back.
/// </summary>
internal static unsafe class StubTable
{
    // A stub is small and what it holds may be large, of which the garbage collector knows nothing: a program that makes little
    // else would keep the other side's objects for ever. So each time that there are twice as many stubs as ever one collection is
    // asked for: never more than twice the most that were in use at once, and a few collections in the life of a process.
    private const int FirstLimit = 1024;

    private static readonly Dictionary<(nint Self, nint Retain, nint Function), ObjectReference> s_references = [];
    private static int s_limit = FirstLimit;

    /// <summary>The stub of an object; null if there is none that can be called and reached.</summary>
    internal static PluginStub? Find(PluginHandle handle, bool isDelegate)
    {
        (nint Self, nint Retain, nint Function) key = KeyOf(handle, isDelegate);
        lock (s_references)
        {
            return s_references.TryGetValue(key, out ObjectReference? reference) ? reference.OpenStub : null;
        }
    }

    /// <summary>Adds the reference of a stub, unless another stub stands for the object.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="stub">Its stub; null while it is made.</param>
    /// <returns>The other stub, or null.</returns>
    internal static PluginStub? Add(ObjectReference reference, PluginStub? stub)
    {
        bool isOverLimit = false;
        lock (s_references)
        {
            if (s_references.TryGetValue(reference.Key, out ObjectReference? known) && known.OpenStub is { } other && other != stub)
            {
                return other;
            }

            // Who takes a count forgets the reference after that, under this lock: one that is taken must not come back.
            if (!reference.IsTaken)
            {
                s_references[reference.Key] = reference;
            }

            if (s_references.Count > s_limit)
            {
                s_limit = 2 * s_references.Count;
                isOverLimit = true;
            }
        }

        if (isOverLimit)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }

        return null;
    }

    /// <summary>Forgets a reference.</summary>
    internal static void Remove(ObjectReference reference)
    {
        lock (s_references)
        {
            if (s_references.TryGetValue(reference.Key, out ObjectReference? known) && known == reference)
            {
                s_references.Remove(reference.Key);
            }
        }
    }

    /// <summary>
    /// Who an object is. A library's retain function tells its objects from those of others with the same self; in another language
    /// than C# one object may stand behind several delegates, which their functions tell apart.
    /// </summary>
    internal static (nint Self, nint Retain, nint Function) KeyOf(PluginHandle handle, bool isDelegate)
    {
        bool isPlain = isDelegate && (handle.Vtable->Flags & VtableHeader.CheckedSelf) == 0 && handle.Vtable->Slots > 0;
        return ((nint)handle.Self, (nint)handle.Vtable->Retain, isPlain ? ((nint*)(handle.Vtable + 1))[0] : 0);
    }
}
