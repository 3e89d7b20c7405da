using Pdk;

namespace Golden;

/// <summary>A case.</summary>
[PluginData]
public sealed record Dog(string Name, int Bones) : Pet;
