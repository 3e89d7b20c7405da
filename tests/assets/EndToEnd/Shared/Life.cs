namespace EndToEnd;

/// <summary>What the objects of a library have in common: counts, and a place to wait.</summary>
internal static class Life
{
    private static readonly object s_change = new();
    private static LifeCounts s_counts;
    private static int s_blocked;
    private static int s_idle;
    private static int s_unblocks;

    internal static LifeCounts Counts
    {
        get
        {
            lock (s_change)
            {
                return s_counts;
            }
        }
    }

    /// <summary>Counts a new object and answers its number.</summary>
    internal static int Begin() => Change(() => ++s_counts.Created);

    internal static void End(bool isFirst) => Change(() => isFirst ? ++s_counts.Disposed : ++s_counts.DisposedAgain);

    internal static void WaitUntilDisposed(int objects) => Wait(() => s_counts.Disposed >= objects);

    internal static void Block()
    {
        int seen = 0;
        Change(() =>
        {
            seen = s_unblocks;
            return ++s_blocked;
        });
        Wait(() => s_unblocks != seen);
        Change(() => --s_blocked);
    }

    internal static void WaitUntilBlocked(int threads) => Wait(() => s_blocked >= threads);

    internal static void Unblock() => Change(() => ++s_unblocks);

    internal static void StartIdle(bool isBackground)
    {
        new Thread(Idle) { IsBackground = isBackground, Name = "Idle" }.Start();
    }

    internal static void WaitUntilIdle(int threads) => Wait(() => s_idle >= threads);

    private static void Idle()
    {
        Change(() => ++s_idle);
        Wait(() => false);
    }

    private static int Change(Func<int> change)
    {
        lock (s_change)
        {
            int result = change();
            Monitor.PulseAll(s_change);
            return result;
        }
    }

    private static void Wait(Func<bool> isOver)
    {
        lock (s_change)
        {
            while (!isOver())
            {
                Monitor.Wait(s_change);
            }
        }
    }
}
