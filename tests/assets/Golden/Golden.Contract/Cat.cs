using Pdk;

namespace Golden;

/// <summary>Another case.</summary>
[PluginData]
public sealed record Cat(int Lives) : Pet;
