using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Pdk.Hosting;

namespace Pdk.Benchmarks;

/// <summary>
/// What the guard around calls of objects in other languages costs: the same function of <c>work.c</c> by hand, behind
/// a stub without guard, and behind one with it, all three through the interface.
/// </summary>
public class GuardBenchmarks
{
    private readonly string _path = Path.Combine(AppContext.BaseDirectory, "work.so");
    private PluginLibrary _library = null!;
    private IWork _hand = null!;
    private IWork _guarded = null!;
    private IWork _unguarded = null!;

    /// <summary>Compiles the library, with gcc or what CC says, and loads it.</summary>
    [GlobalSetup]
    public void Load()
    {
        string compiler = Environment.GetEnvironmentVariable("CC") ?? "gcc";
        string source = Path.Combine(AppContext.BaseDirectory, "work.c");
        using (Process process = Process.Start(compiler, ["-std=gnu11", "-O2", "-shared", "-fPIC", "-fvisibility=hidden", "-o", _path, source]))
        {
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{compiler} could not compile {source}.");
            }
        }

        _library = PluginLibrary.Load(_path);
        _hand = new HandWrittenCWork(_path);
        _guarded = _library.Create<IWork>("guarded");
        _unguarded = _library.Create<IWork>("unguarded");
    }

    /// <summary>Ends the plugin.</summary>
    [GlobalCleanup]
    public void Dispose() => _library.Dispose();

    /// <summary>A function pointer, and nothing else.</summary>
    [Benchmark(Baseline = true)]
    public int ByHand() => _hand.Min(3, 4);

    /// <summary>A stub as for C# plugins.</summary>
    [Benchmark]
    public int Unguarded() => _unguarded.Min(3, 4);

    /// <summary>A stub as for C plugins.</summary>
    [Benchmark]
    public int Guarded() => _guarded.Min(3, 4);
}
