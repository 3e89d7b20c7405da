namespace EndToEnd;

/// <summary>Counts its own life.</summary>
public abstract class Lifetime : ILifetime
{
    private readonly int _number = Life.Begin();
    private int _disposals;

    public int Number() => _number;

    public LifeCounts Counts() => Life.Counts;

    public bool Block()
    {
        Life.Block();
        return Volatile.Read(ref _disposals) == 0;
    }

    public void WaitUntilBlocked(int threads) => Life.WaitUntilBlocked(threads);

    public void Unblock() => Life.Unblock();

    public void WaitUntilDisposed(int objects) => Life.WaitUntilDisposed(objects);

    public void StartIdleThreads(int pairs)
    {
        for (int pair = 0; pair < pairs; pair++)
        {
            Life.StartIdle(isBackground: true);
            Life.StartIdle(isBackground: false);
        }

        Life.WaitUntilIdle(2 * pairs);
    }

    public void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public void Dispose()
    {
        Life.End(isFirst: Interlocked.Increment(ref _disposals) == 1);
        GC.SuppressFinalize(this);
    }
}
