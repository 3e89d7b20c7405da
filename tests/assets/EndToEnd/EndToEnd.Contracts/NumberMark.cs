using Pdk;

namespace EndToEnd;

/// <summary>The other case.</summary>
[PluginData]
public sealed record NumberMark(decimal Number) : Mark;
