namespace EndToEnd.Host;

/// <summary>Threads that begin at the same time.</summary>
internal static class Crowd
{
    /// <summary>Runs a work for each number on a thread of its own, and throws what the first of them threw.</summary>
    internal static void Run(int threads, Action<int> work)
    {
        using Barrier start = new(threads);
        Exception? failure = null;
        Thread[] all = [.. Enumerable.Range(0, threads).Select(index => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                work(index);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
            }
        }))];
        Array.ForEach(all, thread => thread.Start());
        Array.ForEach(all, thread => thread.Join());
        if (failure is not null)
        {
            throw new CheckFailedException($"On one of {threads} threads: {failure}");
        }
    }
}
