namespace Pdk.Hosting;

/// <summary>A plugin library cannot be loaded.</summary>
/// <param name="reason">What kind of problem it is.</param>
/// <param name="path">The library's full path.</param>
/// <param name="message">What is wrong, with which file, and what to do.</param>
/// <param name="innerException">What caused it, or null.</param>
public sealed class PluginLoadException(PluginLoadError reason, string path, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What kind of problem it is.</summary>
    public PluginLoadError Reason { get; } = reason;

    /// <summary>The library's full path.</summary>
    public string Path { get; } = path;
}
