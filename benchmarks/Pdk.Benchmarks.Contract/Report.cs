namespace Pdk.Benchmarks;

/// <summary>A text, a list, an array and a dictionary.</summary>
[PluginData]
public sealed record Report(string Title, List<string> Tags, double[] Values, Dictionary<string, int> Counts);
