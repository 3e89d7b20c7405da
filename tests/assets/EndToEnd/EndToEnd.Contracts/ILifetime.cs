using Pdk;

namespace EndToEnd;

/// <summary>An object whose life is counted. All waits end when another call says so, never by the clock.</summary>
[PluginContract("endtoend.lifetime")]
public partial interface ILifetime : INumbered
{
    LifeCounts Counts();

    /// <summary>Waits for <see cref="Unblock"/>, which another object of the library is told.</summary>
    /// <returns>False if this object was disposed meanwhile.</returns>
    bool Block();

    /// <summary>Waits until a number of threads are in <see cref="Block"/>.</summary>
    void WaitUntilBlocked(int threads);

    void Unblock();

    /// <summary>Waits until a number of objects have been disposed since the library was loaded.</summary>
    void WaitUntilDisposed(int objects);

    /// <summary>Starts threads that wait for ever, as many in the foreground as in the background, and waits until they do.</summary>
    void StartIdleThreads(int pairs);

    /// <summary>Collects the library's garbage and runs its finalizers.</summary>
    void Collect();
}
