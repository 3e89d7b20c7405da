namespace Pdk.Interop;

/// <summary>
/// Which library an object is of, by its retain function, whichever library brought it: it ends with the one that made it.
/// </summary>
internal static class PeerTable
{
    private static readonly Dictionary<nint, Peer> s_peers = [];

    /// <summary>Says that objects with a retain function are of a library; the first that is open stays.</summary>
    internal static void Add(nint retain, Peer peer)
    {
        lock (s_peers)
        {
            if (!peer.IsClosed)
            {
                s_peers.TryAdd(retain, peer);
            }
        }
    }

    /// <summary>Forgets a library that closes.</summary>
    internal static void Remove(Peer peer)
    {
        lock (s_peers)
        {
            foreach ((nint retain, Peer known) in s_peers)
            {
                if (known == peer)
                {
                    s_peers.Remove(retain);
                }
            }
        }
    }

    /// <summary>The library of an object; null if no open one is known.</summary>
    internal static Peer? Find(nint retain)
    {
        lock (s_peers)
        {
            return s_peers.GetValueOrDefault(retain);
        }
    }
}
