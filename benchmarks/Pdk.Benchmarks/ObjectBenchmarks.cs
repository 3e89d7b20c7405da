using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Pdk.Hosting;

namespace Pdk.Benchmarks;

/// <summary>Objects and delegates through Pdk beside the same by hand, both behind the interface.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ObjectBenchmarks
{
    private const int Calls = 1000;

    private readonly Listener _listener = new();
    private readonly Func<int, int> _function = static value => value + 1;
    private PluginLibrary _library = null!;
    private IObjectWork _plugin = null!;
    private INode _pluginNode = null!;
    private Func<int, int> _pluginAdder = null!;
    private IObjectWork _hand = null!;
    private HandWrittenObjectWork _bare = null!;
    private INode _handNode = null!;
    private Func<int, int> _handAdder = null!;

    /// <summary>Loads both libraries.</summary>
    [GlobalSetup]
    public void Load()
    {
        _library = Libraries.LoadPlugin();
        _plugin = _library.Create<IObjectWork>();
        _pluginNode = _plugin.CreateNode(1);
        _pluginAdder = _plugin.CreateAdder(1);
        _hand = _bare = new HandWrittenObjectWork(Libraries.HandWritten);
        _handNode = _hand.CreateNode(1);
        _handAdder = _hand.CreateAdder(1);
    }

    /// <summary>Ends the plugin.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _pluginNode.Dispose();
        _library.Dispose();
    }

    /// <summary>A method of a host's object, called by the library.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("callback")]
    public long CallbackByHand() => _hand.Notify(_listener, Calls);

    /// <inheritdoc cref="CallbackByHand"/>
    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("callback")]
    public long CallbackPdk() => _plugin.Notify(_listener, Calls);

    /// <summary>An object of the host passed, and called once.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("object in, one callback")]
    public long ListenerByHand() => _hand.Notify(_listener, 1);

    /// <inheritdoc cref="ListenerByHand"/>
    [Benchmark, BenchmarkCategory("object in, one callback")]
    public long ListenerPdk() => _plugin.Notify(_listener, 1);

    /// <summary>A delegate of the library, called by the host.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("delegate, host calls")]
    public int DelegateByHand() => _handAdder(2);

    /// <inheritdoc cref="DelegateByHand"/>
    [Benchmark, BenchmarkCategory("delegate, host calls")]
    public int DelegatePdk() => _pluginAdder(2);

    /// <summary>A delegate of the host, called by the library.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory("delegate, plugin calls")]
    public long HostDelegateByHand() => _hand.Apply(_function, Calls);

    /// <inheritdoc cref="HostDelegateByHand"/>
    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory("delegate, plugin calls")]
    public long HostDelegatePdk() => _plugin.Apply(_function, Calls);

    /// <summary>An object made in the library and destroyed there: one export each, and nothing here.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("create and dispose")]
    public void NodeBare() => _bare.CreateAndDestroyNode(1);

    /// <summary>The same behind the interface.</summary>
    [Benchmark, BenchmarkCategory("create and dispose")]
    public void NodeByHand()
    {
        using INode node = _hand.CreateNode(1);
    }

    /// <inheritdoc cref="NodeByHand"/>
    [Benchmark, BenchmarkCategory("create and dispose")]
    public void NodePdk()
    {
        using INode node = _plugin.CreateNode(1);
    }

    /// <summary>A number of an object.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("property, int")]
    public int ValueByHand() => _handNode.Value;

    /// <inheritdoc cref="ValueByHand"/>
    [Benchmark, BenchmarkCategory("property, int")]
    public int ValuePdk() => _pluginNode.Value;

    /// <summary>A text of an object.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("property, string")]
    public string NameByHand() => _handNode.Name;

    /// <inheritdoc cref="NameByHand"/>
    [Benchmark, BenchmarkCategory("property, string")]
    public string NamePdk() => _pluginNode.Name;

    private sealed class Listener : IListener
    {
        public int Hear(int value) => value + 1;
    }
}
