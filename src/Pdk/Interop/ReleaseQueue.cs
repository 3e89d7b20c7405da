namespace Pdk.Interop;

/// <summary>
/// Counts whose stubs nobody can reach any more. One background thread gives them back, so that plugin code never runs
/// on the finalizer thread, where waiting for anything would stop all finalizers.
/// </summary>
internal static class ReleaseQueue
{
    private static readonly Queue<ObjectReference> s_queue = new();
    private static bool s_running;
    private static bool s_busy;

    /// <summary>Queues a count. Called by finalizers.</summary>
    internal static void Add(ObjectReference reference)
    {
        lock (s_queue)
        {
            s_queue.Enqueue(reference);
            if (!s_running)
            {
                s_running = true;
                new Thread(Run) { IsBackground = true, Name = "Pdk release" }.Start();
            }

            Monitor.PulseAll(s_queue);
        }
    }

    /// <summary>Waits until all that is queued has been given back.</summary>
    internal static void Drain()
    {
        lock (s_queue)
        {
            while (s_queue.Count > 0 || s_busy)
            {
                Monitor.Wait(s_queue);
            }
        }
    }

    private static void Run()
    {
        while (true)
        {
            ObjectReference reference;
            lock (s_queue)
            {
                s_busy = false;
                Monitor.PulseAll(s_queue);
                while (s_queue.Count == 0)
                {
                    Monitor.Wait(s_queue);
                }

                reference = s_queue.Dequeue();
                s_busy = true;
            }

            reference.Release();
        }
    }
}
