using Pdk;

namespace Callbacks;

/// <summary>What the host offers and the plugin calls.</summary>
[PluginContract("acme.log")]
public partial interface ILog
{
    /// <summary>Writes a line, on any thread.</summary>
    /// <param name="line">The line.</param>
    void Write(string line);
}
