using Pdk;

namespace Pipeline;

/// <summary>What was found in events. It crosses as a copy.</summary>
/// <param name="Text">What happened, in words.</param>
/// <param name="Events">The events that show it.</param>
[PluginData]
public sealed record Alert(string Text, List<Event> Events);
