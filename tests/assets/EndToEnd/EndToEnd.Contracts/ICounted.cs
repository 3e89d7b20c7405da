using Pdk;

namespace EndToEnd;

/// <summary>What a leaf of a plugin is as well, though no member says so.</summary>
[PluginContract("endtoend.counted")]
public partial interface ICounted
{
    int Count { get; }
}
