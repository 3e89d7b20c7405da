namespace Pdk.Interop;

/// <summary>
/// Counts that one background thread gives back: those whose stubs nobody can reach any more, so that plugin code never runs
/// on the finalizer thread, where waiting for anything would stop all finalizers; and those that were disposed while a
/// call ran that must not be overtaken, so that neither who disposes waits nor who calls runs the object's end.
/// </summary>
internal static class ReleaseQueue
{
    private static readonly Queue<ObjectReference> s_unreachable = new();
    private static readonly Dictionary<nint, ObjectReference> s_retired = [];
    private static bool s_look;
    private static bool s_running;
    private static bool s_busy;

    /// <summary>Queues a count whose stub is unreachable. Called by finalizers.</summary>
    internal static void Add(ObjectReference reference)
    {
        lock (s_unreachable)
        {
            s_unreachable.Enqueue(reference);
            Notify();
        }
    }

    /// <summary>Queues a count whose stub was closed while a call of it may run.</summary>
    internal static void Retire(ObjectReference reference, nint mark)
    {
        lock (s_unreachable)
        {
            s_retired.Add(mark, reference);
            s_look = true;
            Notify();
        }
    }

    /// <summary>Says that a call of a closed stub has ended.</summary>
    internal static void Wake()
    {
        lock (s_unreachable)
        {
            if (s_retired.Count > 0)
            {
                s_look = true;
                Notify();
            }
        }
    }

    /// <summary>Waits until all that can be given back has been: not for calls that still run.</summary>
    internal static void Drain()
    {
        lock (s_unreachable)
        {
            while (s_unreachable.Count > 0 || s_look || s_busy)
            {
                Monitor.Wait(s_unreachable);
            }
        }
    }

    private static void Notify()
    {
        if (!s_running)
        {
            s_running = true;
            new Thread(Run) { IsBackground = true, Name = "Pdk release" }.Start();
        }

        Monitor.PulseAll(s_unreachable);
    }

    private static void Run()
    {
        while (true)
        {
            ObjectReference? unreachable;
            KeyValuePair<nint, ObjectReference>[] retired;
            lock (s_unreachable)
            {
                s_busy = false;
                Monitor.PulseAll(s_unreachable);
                while (s_unreachable.Count == 0 && !s_look)
                {
                    Monitor.Wait(s_unreachable);
                }

                s_unreachable.TryDequeue(out unreachable);
                retired = s_look ? [.. s_retired] : [];
                s_look = false;
                s_busy = true;
            }

            unreachable?.Release();
            if (retired.Length > 0)
            {
                ReleaseEnded(retired);
            }
        }
    }

    // One look at the marks for all of them.
    private static void ReleaseEnded(KeyValuePair<nint, ObjectReference>[] retired)
    {
        HashSet<nint> marks = Marks.Collect();
        foreach ((nint mark, ObjectReference reference) in retired)
        {
            if (marks.Contains(mark))
            {
                continue;
            }

            lock (s_unreachable)
            {
                s_retired.Remove(mark);
            }

            reference.GiveBack();
        }
    }
}
