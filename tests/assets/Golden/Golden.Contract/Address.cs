using Pdk;

namespace Golden;

/// <summary>Data in data.</summary>
[PluginData]
public sealed record Address(string? Street, byte Number);
