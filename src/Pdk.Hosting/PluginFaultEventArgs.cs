namespace Pdk.Hosting;

/// <summary>An error inside a plugin that no call could return.</summary>
/// <param name="exception">The exception, as a call would have thrown it.</param>
public sealed class PluginFaultEventArgs(Exception exception) : EventArgs
{
    /// <summary>The exception, as a call would have thrown it; its stack trace is the plugin's.</summary>
    public Exception Exception { get; } = exception;
}
