using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Pdk.Hosting;

namespace Pdk.Benchmarks;

/// <summary>Collections through Pdk beside MemoryPack across the same kind of boundary, and numbers also by hand.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class CollectionBenchmarks
{
    private readonly Dictionary<string, int> _count = Samples.Counts(1);
    private readonly Dictionary<string, int> _counts = Samples.Counts(16);
    private readonly List<double> _numbers = Samples.Numbers();
    private readonly List<string> _texts = Samples.Texts();
    private PluginLibrary _library = null!;
    private IDataWork _plugin = null!;
    private HandWrittenDataWork _hand = null!;
    private PackedCalls<Dictionary<string, int>> _packedCounts = null!;
    private PackedCalls<List<double>> _packedNumbers = null!;
    private PackedCalls<List<string>> _packedTexts = null!;

    /// <summary>Loads both libraries.</summary>
    [GlobalSetup]
    public void Load()
    {
        _library = Libraries.LoadPlugin();
        _plugin = _library.Create<IDataWork>();
        _hand = new HandWrittenDataWork(Libraries.HandWritten);
        _packedCounts = new PackedCalls<Dictionary<string, int>>(Libraries.HandWritten, "counts");
        _packedNumbers = new PackedCalls<List<double>>(Libraries.HandWritten, "numbers");
        _packedTexts = new PackedCalls<List<string>>(Libraries.HandWritten, "texts");
    }

    /// <summary>Ends the plugin.</summary>
    [GlobalCleanup]
    public void Dispose() => _library.Dispose();

    /// <summary>A dictionary of one entry in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("dictionary of 1 in")]
    public int PutCountPacked() => _packedCounts.Put(_count);

    /// <inheritdoc cref="PutCountPacked"/>
    [Benchmark, BenchmarkCategory("dictionary of 1 in")]
    public int PutCountPdk() => _plugin.PutCounts(_count);

    /// <summary>A dictionary of one entry out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("dictionary of 1 out")]
    public Dictionary<string, int> GetCountPacked() => _packedCounts.Get(1);

    /// <inheritdoc cref="GetCountPacked"/>
    [Benchmark, BenchmarkCategory("dictionary of 1 out")]
    public Dictionary<string, int> GetCountPdk() => _plugin.GetCounts(1);

    /// <summary>A dictionary of 16 entries in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("dictionary of 16 in")]
    public int PutCountsPacked() => _packedCounts.Put(_counts);

    /// <inheritdoc cref="PutCountsPacked"/>
    [Benchmark, BenchmarkCategory("dictionary of 16 in")]
    public int PutCountsPdk() => _plugin.PutCounts(_counts);

    /// <summary>A dictionary of 16 entries out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("dictionary of 16 out")]
    public Dictionary<string, int> GetCountsPacked() => _packedCounts.Get(16);

    /// <inheritdoc cref="GetCountsPacked"/>
    [Benchmark, BenchmarkCategory("dictionary of 16 out")]
    public Dictionary<string, int> GetCountsPdk() => _plugin.GetCounts(16);

    /// <summary>1,000 doubles in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("1,000 doubles in")]
    public int PutNumbersPacked() => _packedNumbers.Put(_numbers);

    /// <inheritdoc cref="PutNumbersPacked"/>
    [Benchmark, BenchmarkCategory("1,000 doubles in")]
    public int PutNumbersByHand() => _hand.PutNumbers(_numbers);

    /// <inheritdoc cref="PutNumbersPacked"/>
    [Benchmark, BenchmarkCategory("1,000 doubles in")]
    public int PutNumbersPdk() => _plugin.PutNumbers(_numbers);

    /// <summary>1,000 doubles out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("1,000 doubles out")]
    public List<double> GetNumbersPacked() => _packedNumbers.Get();

    /// <inheritdoc cref="GetNumbersPacked"/>
    [Benchmark, BenchmarkCategory("1,000 doubles out")]
    public List<double> GetNumbersByHand() => _hand.GetNumbers();

    /// <inheritdoc cref="GetNumbersPacked"/>
    [Benchmark, BenchmarkCategory("1,000 doubles out")]
    public List<double> GetNumbersPdk() => _plugin.GetNumbers();

    /// <summary>100 texts in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("100 texts in")]
    public int PutTextsPacked() => _packedTexts.Put(_texts);

    /// <inheritdoc cref="PutTextsPacked"/>
    [Benchmark, BenchmarkCategory("100 texts in")]
    public int PutTextsPdk() => _plugin.PutTexts(_texts);

    /// <summary>100 texts out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("100 texts out")]
    public List<string> GetTextsPacked() => _packedTexts.Get();

    /// <inheritdoc cref="GetTextsPacked"/>
    [Benchmark, BenchmarkCategory("100 texts out")]
    public List<string> GetTextsPdk() => _plugin.GetTexts();
}
