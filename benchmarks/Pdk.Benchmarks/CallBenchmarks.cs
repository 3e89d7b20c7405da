using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Pdk.Hosting;

namespace Pdk.Benchmarks;

/// <summary>One call through Pdk beside the same call by hand, into the same kind of library, both behind the interface.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class CallBenchmarks
{
    private readonly double[] _values = Enumerable.Range(0, 16).Select(value => (double)value).ToArray();
    private readonly string _text = "eighteen chars str";
    private PluginLibrary _library = null!;
    private IWork _plugin = null!;
    private IWork _hand = null!;

    /// <summary>Loads both libraries.</summary>
    [GlobalSetup]
    public void Load()
    {
        _library = Libraries.LoadPlugin();
        _plugin = _library.Create<IWork>();
        _hand = new HandWrittenWork(Libraries.HandWritten);
    }

    /// <summary>Ends the plugin.</summary>
    [GlobalCleanup]
    public void Dispose() => _library.Dispose();

    /// <summary>Two ints in, one out.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("int")]
    public int IntByHand() => _hand.Min(3, 4);

    /// <inheritdoc cref="IntByHand"/>
    [Benchmark, BenchmarkCategory("int")]
    public int IntPdk() => _plugin.Min(3, 4);

    /// <summary>A span of 16 doubles, summed.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("span")]
    public double SpanByHand() => _hand.Sum(_values);

    /// <inheritdoc cref="SpanByHand"/>
    [Benchmark, BenchmarkCategory("span")]
    public double SpanPdk() => _plugin.Sum(_values);

    /// <summary>A text of 18 characters in.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("string in")]
    public int TextByHand() => _hand.CountCharacters(_text);

    /// <inheritdoc cref="TextByHand"/>
    [Benchmark, BenchmarkCategory("string in")]
    public int TextPdk() => _plugin.CountCharacters(_text);

    /// <summary>The same text in and back.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("string in and back")]
    public string EchoByHand() => _hand.Echo(_text);

    /// <inheritdoc cref="EchoByHand"/>
    [Benchmark, BenchmarkCategory("string in and back")]
    public string EchoPdk() => _plugin.Echo(_text);
}
