namespace Pdk.Interop;

/// <summary>Tells whether a closed stub is still in a call. For who disposes; who calls has <see cref="Marked"/>.</summary>
internal static unsafe class Marks
{
    private static long s_last;

    /// <summary>A mark for a new stub: never zero, never used again.</summary>
    internal static nint Next() => (nint)Interlocked.Increment(ref s_last);

    /// <summary>Whether a call of a stub may still run. Called after the stub was closed, so that none begins.</summary>
    internal static bool Cover(PluginStub stub)
    {
        // With the exchange in NoteCaller: either the caller is seen here, or it sees the closed stub.
        Interlocked.MemoryBarrier();
        nint caller = stub.Caller;
        MarkBlock* own = MarkBlock.OfThread;
        return caller != 0 && (caller == (nint)own ? Holds(own, stub.Mark) : Collect().Contains(stub.Mark));
    }

    /// <summary>The marks of all calls that began before now and may still run.</summary>
    internal static HashSet<nint> Collect()
    {
        Interlocked.MemoryBarrierProcessWide();
        HashSet<nint> marks = [];
        for (MarkBlock* thread = MarkBlocks.All; thread is not null; thread = thread->NextThread)
        {
            for (MarkBlock* block = thread; block is not null; block = Further(block))
            {
                foreach (ref readonly nint place in MarkBlock.Places(block))
                {
                    nint mark = Volatile.Read(in place);
                    if (mark != 0)
                    {
                        marks.Add(mark);
                    }
                }
            }
        }

        return marks;
    }

    private static bool Holds(MarkBlock* own, nint mark)
    {
        for (MarkBlock* block = own; block is not null; block = Further(block))
        {
            if (MarkBlock.Places(block).Contains(mark))
            {
                return true;
            }
        }

        return false;
    }

    private static MarkBlock* Further(MarkBlock* block) => (MarkBlock*)Volatile.Read(ref *(nint*)&block->Further);
}
