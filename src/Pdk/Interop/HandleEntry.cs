namespace Pdk.Interop;

/// <summary>An object that the other side may call. Which object it is never changes.</summary>
internal sealed class HandleEntry(object target, int hash, ulong handle, Peer? peer)
{
    /// <summary>What <see cref="LentObjects"/> has behind it.</summary>
    internal HandleEntry? Next;

    private int _count = 1;

    internal readonly object Target = target;

    /// <summary>The hash of the target, for <see cref="LentObjects"/>.</summary>
    internal readonly int Hash = hash;

    internal readonly ulong Handle = handle;

    /// <summary>The contract a call last found <see cref="Target"/> to implement. A race writes one right value or another.</summary>
    internal Type? VerifiedType;

    /// <summary>Who holds it; null in tests and for empty places.</summary>
    internal Peer? Peer { get; } = peer;

    /// <summary>
    /// Whether the last release disposes the target: true for what <c>create</c> made until somebody has disposed it, false
    /// for what was lent.
    /// </summary>
    internal bool OwnsTarget { get; set; }

    /// <summary>Adds a count unless the last one is gone.</summary>
    internal bool TryRetain()
    {
        int count = Volatile.Read(ref _count);
        while (count > 0)
        {
            int seen = Interlocked.CompareExchange(ref _count, count + 1, count);
            if (seen == count)
            {
                return true;
            }

            count = seen;
        }

        return false;
    }

    /// <summary>Takes a count away; true if it was the last. A release too many changes nothing.</summary>
    internal bool ReleaseCount()
    {
        int count = Volatile.Read(ref _count);
        while (count > 0)
        {
            int seen = Interlocked.CompareExchange(ref _count, count - 1, count);
            if (seen == count)
            {
                return count == 1;
            }

            count = seen;
        }

        return false;
    }

    /// <summary>Takes all counts away; true if there was one.</summary>
    internal bool ReleaseAll() => Interlocked.Exchange(ref _count, 0) > 0;
}
