namespace Pdk.Interop;

/// <summary>
/// Which library an object is of, by its retain function, whichever library brought it: it ends with the one that made it.
/// </summary>
internal static class PeerTable
{
    // Read for each object that comes, and changed with libraries: each change is a new dictionary.
    private static readonly object s_lock = new();
    private static Dictionary<nint, Peer> s_peers = [];

    /// <summary>Says that objects with a retain function are of a library; the first that is open stays.</summary>
    internal static void Add(nint retain, Peer peer)
    {
        if (Find(retain) is not null)
        {
            return;
        }

        lock (s_lock)
        {
            if (!peer.IsClosed && !s_peers.ContainsKey(retain))
            {
                Volatile.Write(ref s_peers, new Dictionary<nint, Peer>(s_peers) { [retain] = peer });
            }
        }
    }

    /// <summary>Forgets a library that closes.</summary>
    internal static void Remove(Peer peer)
    {
        lock (s_lock)
        {
            Dictionary<nint, Peer> left = [];
            foreach ((nint retain, Peer known) in s_peers)
            {
                if (known != peer)
                {
                    left[retain] = known;
                }
            }

            Volatile.Write(ref s_peers, left);
        }
    }

    /// <summary>The library of an object; null if no open one is known.</summary>
    internal static Peer? Find(nint retain) => Volatile.Read(ref s_peers).GetValueOrDefault(retain);
}
