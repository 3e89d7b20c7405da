using System.Collections.Concurrent;
using Pdk.Hosting;

namespace EndToEnd.Host;

/// <summary>Waits for a library's faults.</summary>
internal sealed class BlockingFaults : IDisposable
{
    private readonly BlockingCollection<Exception> _faults = [];

    internal BlockingFaults(PluginLibrary library) => library.Faulted += (_, arguments) => _faults.Add(arguments.Exception);

    /// <summary>The next fault, waited for if there is none yet.</summary>
    internal Exception Take() => _faults.Take();

    public void Dispose() => _faults.Dispose();
}
