using MemoryPack;

namespace Pdk.Benchmarks;

/// <summary><see cref="Report"/> for MemoryPack.</summary>
[MemoryPackable]
public sealed partial record PackedReport(string Title, List<string> Tags, double[] Values, Dictionary<string, int> Counts)
{
    internal static PackedReport Of(Report report) => new(report.Title, report.Tags, report.Values, report.Counts);
}
