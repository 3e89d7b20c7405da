using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Pdk.Hosting;

namespace Pdk.Benchmarks;

/// <summary>Records through Pdk beside MemoryPack across the same kind of boundary, by hand, or a deep clone that crosses nothing.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class RecordBenchmarks
{
    private readonly Order _order = Samples.Order();
    private readonly PackedOrder _orderToPack = PackedOrder.Of(Samples.Order());
    private readonly Report _report = Samples.Report(0);
    private readonly PackedReport _reportToPack = PackedReport.Of(Samples.Report(0));
    private readonly List<Report> _reports = Samples.Reports();
    private readonly List<PackedReport> _reportsToPack = [.. Samples.Reports().Select(PackedReport.Of)];
    private PluginLibrary _library = null!;
    private IDataWork _plugin = null!;
    private HandWrittenDataWork _hand = null!;
    private PackedCalls<PackedOrder> _packedOrder = null!;
    private PackedCalls<PackedReport> _packedReport = null!;
    private PackedCalls<List<PackedReport>> _packedReports = null!;

    /// <summary>Loads both libraries.</summary>
    [GlobalSetup]
    public void Load()
    {
        _library = Libraries.LoadPlugin();
        _plugin = _library.Create<IDataWork>();
        _hand = new HandWrittenDataWork(Libraries.HandWritten);
        _packedOrder = new PackedCalls<PackedOrder>(Libraries.HandWritten, "order");
        _packedReport = new PackedCalls<PackedReport>(Libraries.HandWritten, "report");
        _packedReports = new PackedCalls<List<PackedReport>>(Libraries.HandWritten, "reports");
    }

    /// <summary>Ends the plugin.</summary>
    [GlobalCleanup]
    public void Dispose() => _library.Dispose();

    /// <summary>A record of eight members in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("8 members in")]
    public int PutOrderPacked() => _packedOrder.Put(_orderToPack);

    /// <inheritdoc cref="PutOrderPacked"/>
    [Benchmark, BenchmarkCategory("8 members in")]
    public int PutOrderByHand() => _hand.PutOrder(_order);

    /// <inheritdoc cref="PutOrderPacked"/>
    [Benchmark, BenchmarkCategory("8 members in")]
    public int PutOrderPdk() => _plugin.PutOrder(_order);

    /// <summary>A record of eight members out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("8 members out")]
    public PackedOrder GetOrderPacked() => _packedOrder.Get();

    /// <inheritdoc cref="GetOrderPacked"/>
    [Benchmark, BenchmarkCategory("8 members out")]
    public Order GetOrderByHand() => _hand.GetOrder();

    /// <inheritdoc cref="GetOrderPacked"/>
    [Benchmark, BenchmarkCategory("8 members out")]
    public Order GetOrderPdk() => _plugin.GetOrder();

    /// <summary>A record of a text, a list, an array and a dictionary in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("collections in")]
    public int PutReportPacked() => _packedReport.Put(_reportToPack);

    /// <inheritdoc cref="PutReportPacked"/>
    [Benchmark, BenchmarkCategory("collections in")]
    public int PutReportPdk() => _plugin.PutReport(_report);

    /// <summary>A record of a text, a list, an array and a dictionary out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("collections out")]
    public PackedReport GetReportPacked() => _packedReport.Get();

    /// <inheritdoc cref="GetReportPacked"/>
    [Benchmark, BenchmarkCategory("collections out")]
    public Report GetReportPdk() => _plugin.GetReport();

    /// <summary>A deep clone, texts included.</summary>
    [Benchmark, BenchmarkCategory("collections out")]
    public Report CloneReport() => Clone(_report);

    /// <summary>100 records of a text, a list, an array and a dictionary in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("100 x collections in")]
    public int PutReportsPacked() => _packedReports.Put(_reportsToPack);

    /// <inheritdoc cref="PutReportsPacked"/>
    [Benchmark, BenchmarkCategory("100 x collections in")]
    public int PutReportsPdk() => _plugin.PutReports(_reports);

    /// <summary>100 records of a text, a list, an array and a dictionary out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("100 x collections out")]
    public List<PackedReport> GetReportsPacked() => _packedReports.Get();

    /// <inheritdoc cref="GetReportsPacked"/>
    [Benchmark, BenchmarkCategory("100 x collections out")]
    public List<Report> GetReportsPdk() => _plugin.GetReports();

    /// <inheritdoc cref="CloneReport"/>
    [Benchmark, BenchmarkCategory("100 x collections out")]
    public List<Report> CloneReports()
    {
        List<Report> clones = new(_reports.Count);
        foreach (Report report in _reports)
        {
            clones.Add(Clone(report));
        }

        return clones;
    }

    private static Report Clone(Report report)
    {
        List<string> tags = new(report.Tags.Count);
        foreach (string tag in report.Tags)
        {
            tags.Add(new string(tag.AsSpan()));
        }

        Dictionary<string, int> counts = new(report.Counts.Count);
        foreach ((string key, int count) in report.Counts)
        {
            counts.Add(new string(key.AsSpan()), count);
        }

        return new Report(new string(report.Title.AsSpan()), tags, [.. report.Values], counts);
    }
}
