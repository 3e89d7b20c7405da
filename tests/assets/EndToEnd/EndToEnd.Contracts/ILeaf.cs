using Pdk;

namespace EndToEnd;

/// <summary>A child object.</summary>
[PluginContract("endtoend.leaf")]
public partial interface ILeaf : IDisposable
{
    string Name { get; }
}
