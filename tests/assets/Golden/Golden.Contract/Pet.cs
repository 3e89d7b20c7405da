using Pdk;

namespace Golden;

/// <summary>A union.</summary>
[PluginData]
[PluginCase(typeof(Dog), 1)]
[PluginCase(typeof(Cat), 2)]
public abstract record Pet;
