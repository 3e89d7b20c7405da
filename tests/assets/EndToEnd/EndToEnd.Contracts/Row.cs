using Pdk;

namespace EndToEnd;

/// <summary>Data with one of each kind of member.</summary>
[PluginData]
public sealed record Row(string Name, int Number, List<string> Tags, double[] Values, Dictionary<string, int> Counts, Mark? Mark, Row? Next = null);
