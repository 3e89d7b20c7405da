using Pdk;

namespace Callbacks;

/// <summary>The plugin. Its host passes the log to the constructor.</summary>
/// <param name="log">The host's log.</param>
[Plugin("acme.runner.primes", "1.0.0")]
public sealed class Runner(ILog log) : IRunner
{
    /// <inheritdoc/>
    public IJob CountPrimes(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return new PrimeCount(limit, log);
    }
}
