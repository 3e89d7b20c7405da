using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// Counts that one background thread gives back: those whose stubs were collected, so that plugin code never runs
/// on the finalizer thread, where waiting for anything would stop all finalizers; and those that were disposed while a
/// call ran that must not be overtaken, so that neither who disposes waits nor who calls runs the object's end.
/// </summary>
internal static class ReleaseQueue
{
    private static readonly object s_lock = new();
    private static readonly Dictionary<nint, ObjectReference> s_retired = [];
    private static ObjectReference? s_forsaken;
    private static bool s_look;
    private static bool s_running;
    private static bool s_busy;
    private static bool s_isTransient;

    /// <summary>Queues counts that nobody needs, such as those whose stubs were collected. Called by a finalizer.</summary>
    /// <param name="first">The first of a chain; null for none, and for another try to start the thread.</param>
    internal static void Add(ObjectReference? first)
    {
        // Not taken yet: a library that is disposed before this thread comes to it gives it back at once.
        lock (s_lock)
        {
            while (first is not null)
            {
                ObjectReference? next = first.NextQueued;
                first.NextQueued = s_forsaken;
                s_forsaken = first;
                first = next;
            }

            if (s_forsaken is not null)
            {
                Notify();
            }
        }
    }

    /// <summary>Queues a count whose stub was closed while a call of it may run.</summary>
    internal static void Retire(ObjectReference reference, nint mark)
    {
        lock (s_lock)
        {
            s_retired.Add(mark, reference);
            s_look = true;
            Notify();
        }
    }

    /// <summary>Says that a call of a closed stub has ended.</summary>
    internal static void Wake()
    {
        lock (s_lock)
        {
            if (s_retired.Count > 0)
            {
                s_look = true;
                Notify();
            }
        }
    }

    /// <summary>
    /// Lets the thread end whenever it has nothing to do, and the next count start another one: a thread that waits would keep
    /// the code of a managed plugin in the process.
    /// </summary>
    internal static void LetThreadEnd()
    {
        lock (s_lock)
        {
            s_isTransient = true;
            Monitor.PulseAll(s_lock);
        }
    }

    /// <summary>Waits until all that can be given back has been: not for calls that still run. For tests.</summary>
    internal static void Drain()
    {
        lock (s_lock)
        {
            while (s_forsaken is not null || s_look || s_busy)
            {
                Monitor.Wait(s_lock);
            }
        }
    }

    // If there is no memory for a thread, the look after the next collection tries again.
    private static void Notify()
    {
        if (!s_running)
        {
            try
            {
                new Thread(Run) { IsBackground = true, Name = "Pdk release" }.Start();
                s_running = true;
            }
            catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
            {
                return;
            }
        }

        Monitor.PulseAll(s_lock);
    }

    private static void Run()
    {
        while (AwaitWork())
        {
            GiveBack();
        }
    }

    private static bool AwaitWork()
    {
        lock (s_lock)
        {
            s_busy = false;
            Monitor.PulseAll(s_lock);
            while (s_forsaken is null && !s_look)
            {
                if (s_isTransient)
                {
                    s_running = false;
                    return false;
                }

                Monitor.Wait(s_lock);
            }

            s_busy = true;
            return true;
        }
    }

    // A frame of its own: what it has given back must not be kept by a thread that waits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GiveBack()
    {
        ObjectReference? forsaken;
        KeyValuePair<nint, ObjectReference>[] retired;
        lock (s_lock)
        {
            forsaken = s_forsaken;
            s_forsaken = null;
            retired = s_look ? [.. s_retired] : [];
            s_look = false;
        }

        for (; forsaken is not null; forsaken = forsaken.NextQueued)
        {
            if (forsaken.TryTake())
            {
                GiveBack(forsaken);
            }
        }

        if (retired.Length > 0)
        {
            ReleaseEnded(retired);
        }
    }

    // There still is a stub if its code is being unloaded, and finalizers may call it: one that marks its calls waits for the next look
    // at the marks.
    private static void GiveBack(ObjectReference reference)
    {
        if (reference.CloseStub() is { Mark: not 0 } stub)
        {
            Retire(reference, stub.Mark);
        }
        else
        {
            reference.GiveBack();
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

            lock (s_lock)
            {
                s_retired.Remove(mark);
            }

            reference.GiveBack();
        }
    }
}
