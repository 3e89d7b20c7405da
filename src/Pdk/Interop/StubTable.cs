namespace Pdk.Interop;

/// <summary>
/// Which stub stands for an object of another side, whichever way that came: what library A made is the same stub when
/// library B hands it back.
/// </summary>
internal static unsafe class StubTable
{
    // A library's retain function tells its objects from those of others with the same self.
    private static readonly Dictionary<(nint Self, nint Retain), ObjectReference> s_references = [];

    /// <summary>The stub of an object; null if there is none that can be called and reached.</summary>
    internal static PluginStub? Find(PluginHandle handle)
    {
        lock (s_references)
        {
            return s_references.TryGetValue(Key(handle), out ObjectReference? reference) ? reference.OpenStub : null;
        }
    }

    /// <summary>Adds the reference of a stub, unless another stub stands for the object.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="stub">Its stub; null while it is made.</param>
    /// <returns>The other stub, or null.</returns>
    internal static PluginStub? Add(ObjectReference reference, PluginStub? stub)
    {
        (nint Self, nint Retain) key = Key(reference.Handle);
        lock (s_references)
        {
            if (s_references.TryGetValue(key, out ObjectReference? known) && known.OpenStub is { } other && other != stub)
            {
                return other;
            }

            s_references[key] = reference;
            return null;
        }
    }

    /// <summary>Forgets a reference.</summary>
    internal static void Remove(ObjectReference reference)
    {
        (nint Self, nint Retain) key = Key(reference.Handle);
        lock (s_references)
        {
            if (s_references.TryGetValue(key, out ObjectReference? known) && known == reference)
            {
                s_references.Remove(key);
            }
        }
    }

    private static (nint Self, nint Retain) Key(PluginHandle handle) => ((nint)handle.Self, (nint)handle.Vtable->Retain);
}
