using Pdk;

namespace Callbacks;

/// <summary>What the plugin offers and the host calls.</summary>
[PluginContract("acme.runner")]
public partial interface IRunner
{
    /// <summary>Prepares a job that counts the primes below a limit.</summary>
    /// <param name="limit">The limit, which is no candidate itself.</param>
    /// <returns>The job, an object of the plugin.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    IJob CountPrimes(int limit);
}
