using Pdk;

namespace Callbacks;

/// <summary>Work that tells how far it is. To dispose it stops it.</summary>
[PluginContract("acme.job")]
public partial interface IJob : IDisposable
{
    /// <summary>Raised after each quarter of the work with the percentage done, on the thread that does the work.</summary>
    event Action<int>? Progressed;

    /// <summary>Does the work on the calling thread. What a handler of <see cref="Progressed"/> throws ends it.</summary>
    /// <returns>What was counted.</returns>
    int Run();

    /// <summary>Does the work on a thread of the plugin's own, and does not wait for it.</summary>
    /// <param name="done">Called on that thread with what was counted, unless the job was stopped.</param>
    void Start(Action<int> done);
}
