using Pdk;

namespace Golden;

/// <summary>A contract that others inherit.</summary>
[PluginContract("golden.named")]
public partial interface IGoldenNamed
{
    string Name { get; }
}
