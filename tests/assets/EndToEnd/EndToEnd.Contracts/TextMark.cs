using Pdk;

namespace EndToEnd;

/// <summary>One case.</summary>
[PluginData]
public sealed record TextMark(string Text) : Mark;
