namespace Callbacks;

/// <summary>A job of the plugin: plain C#, which raises its event and calls the log as if both were its own.</summary>
/// <param name="limit">What is counted is below it.</param>
/// <param name="log">The host's log.</param>
internal sealed class PrimeCount(int limit, ILog log) : IJob
{
    private volatile bool _isStopped;

    public event Action<int>? Progressed;

    public int Run()
    {
        log.Write($"counting the primes below {limit}");
        int count = 0;
        int number = 0;
        for (int quarter = 1; quarter <= 4; quarter++)
        {
            for (int end = (int)(limit * (long)quarter / 4); number < end; number++)
            {
                if (_isStopped)
                {
                    throw new OperationCanceledException("The job was disposed.");
                }

                count += IsPrime(number) ? 1 : 0;
            }

            Progressed?.Invoke(quarter * 25);
        }

        return count;
    }

    // As a task, because an exception that nobody catches on a thread of the plugin would end the host.
    public void Start(Action<int> done) => Task.Factory.StartNew(
        () => done(Run()), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Dispose() => _isStopped = true;

    private static bool IsPrime(int number)
    {
        for (int divisor = 2; divisor <= number / divisor; divisor++)
        {
            if (number % divisor == 0)
            {
                return false;
            }
        }

        return number >= 2;
    }
}
