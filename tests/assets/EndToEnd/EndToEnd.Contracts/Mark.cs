using Pdk;

namespace EndToEnd;

/// <summary>A union of two.</summary>
[PluginData]
[PluginCase(typeof(TextMark), 1)]
[PluginCase(typeof(NumberMark), 2)]
public abstract record Mark;
