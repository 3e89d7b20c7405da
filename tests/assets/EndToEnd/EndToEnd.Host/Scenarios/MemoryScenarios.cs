using Pdk;
using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>Calls leave no memory behind.</summary>
internal static class MemoryScenarios
{
    private const int Many = 100_000;
    private const int Some = 20_000;
    private const int Rounds = 4;

    // Longer than the 256 bytes that a stub has in its frame.
    private const int Length = 200;

    // The smallest block of the C library has 32 bytes: one for each call would be many times this.
    private const long Bound = 100_000;

    /// <summary>Native and managed memory, here and in the plugin, after many calls of each kind that hands memory over.</summary>
    internal static void Run()
    {
        using PluginLibrary library = Libraries.LoadA();
        IThrowing plugin = library.Create<IThrowing>();
        IValues values = library.Create<IValues>();
        string text = new('€', Length);

        Measure("throws", Many, plugin, () => Expect<PluginException>(() => plugin.Throw(Failure.Custom)));
        Measure("long text results", Many, plugin, () => Require(plugin.LongText(Length).Length == Length));
        Measure("long array results", Many, plugin, () => Require(plugin.LongArray(Length).Length == Length));
        Measure("long text arguments", Many, plugin, () => Require(plugin.Measure(text) == Length));
        Measure("long texts both ways", Many, plugin, () => Require(values.Text(text)!.Length == Length));
        Measure("objects", Many, plugin, () => library.Release(library.Create<IValues>()));
        Measure("long results that cannot cross", Some, plugin, () => Expect<ArgumentException>(() => plugin.Broken(Length)));
        Measure("second results that cannot cross", Some, plugin, () => Expect<ArgumentException>(() => plugin.HalfBroken(Length, out _, out _)));
        Measure("failed constructions", Some, plugin, () => Expect<PluginException>(() => library.Create<IFragile>("endtoend.a.unborn")));
        Measure("faults", Some, plugin, () => Expect<PluginException>(() => library.Create<IFragile>("endtoend.a.undying").Dispose()));
    }

    /// <summary>The same for objects, delegates, data and closures.</summary>
    internal static void RunRich()
    {
        using PluginLibrary library = Libraries.LoadA();
        IThrowing plugin = library.Create<IThrowing>();
        IRich rich = library.Create<IRich>();
        rich.Open("a");
        int calls = Environment.GetEnvironmentVariable("LEAK_CALLS") is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : Some;
        foreach ((string what, Action call) in RichScenarios.Repeated(rich))
        {
            Measure(what, calls, plugin, call);
        }

        rich.Kept = null;
        Settled(plugin);
        library.Dispose();
        Console.WriteLine($"{library.UnreleasedObjects} objects of the plugin, {library.UnreleasedHostObjects} of the host left");
    }

    /// <summary>Stubs that the collector has taken for old, and then nobody allocates much.</summary>
    internal static void Forget()
    {
        const int Old = 5_000;
        const int New = 12_000;

        using PluginLibrary library = Libraries.LoadA();
        IRich rich = library.Create<IRich>();
        ILeaf[] leaves = [.. Enumerable.Range(0, Old).Select(_ => rich.Open(""))];
        GC.Collect();
        GC.Collect();
        GC.KeepAlive(leaves);
        leaves = [];
        int collections = GC.CollectionCount(2);
        leaves = [.. Enumerable.Range(0, New).Select(_ => rich.Open(""))];

        // In the background.
        Check.True(SpinWait.SpinUntil(() => GC.CollectionCount(2) > collections, TimeSpan.FromSeconds(30)), "the limit of stubs asks for a collection");
        GC.KeepAlive(leaves);
    }

    // What is forgotten goes through finalizers, a thread of Pdk's and the other side's collector: until nothing more goes.
    private static (long Native, long Here, long There) Settled(IThrowing plugin)
    {
        (long Native, long Here, long There) used = Used(plugin);
        for (int quiet = 0; quiet < 5;)
        {
            (long Native, long Here, long There) next = Used(plugin);
            quiet = next.Native < used.Native || next.Here < used.Here || next.There < used.There ? 0 : quiet + 1;
            used = (Math.Min(used.Native, next.Native), Math.Min(used.Here, next.Here), Math.Min(used.There, next.There));
        }

        return used;
    }

    /// <summary>Plain calls allocate nothing on the host's heap.</summary>
    internal static void Allocate()
    {
        using PluginLibrary library = Libraries.LoadA();
        IValues plugin = library.Create<IValues>();
        double[] values = new double[100];
        string longText = new('€', Length);

        PrintAllocated("int", () => plugin.Add(1, 2));
        PrintAllocated("property", () => plugin.Count = plugin.Count + 1);
        PrintAllocated("span", () => plugin.Sum(values));
        PrintAllocated("short string in", () => plugin.Length("eighteen chars str"));
        PrintAllocated("long string in", () => plugin.Length(longText));
    }

    private static void Measure(string what, int calls, IThrowing plugin, Action call)
    {
        // The same calls first: caches and tables grow to what so many calls need. When a collector comes is chance, and a table
        // may then grow once more; what leaks grows in each round.
        Repeat(calls, call);
        (long Native, long Here, long There) before = Settled(plugin);
        (long Native, long Here, long There) after = before;
        for (int round = 0; round < Rounds; round++)
        {
            before = after;
            Repeat(calls, call);
            after = Settled(plugin);
            Console.Error.WriteLine($"{what}: {after.Native - before.Native} bytes of native memory, {after.Here - before.Here} on the heap here, {after.There - before.There} there");
            if (after.Native - before.Native < Bound && after.Here - before.Here < Bound && after.There - before.There < Bound)
            {
                break;
            }
        }

        Check.True(after.Native - before.Native < Bound, $"{what}: native heap {before.Native} -> {after.Native}");
        Check.True(after.Here - before.Here < Bound, $"{what}: heap of the host {before.Here} -> {after.Here}");
        Check.True(after.There - before.There < Bound, $"{what}: heap of the plugin {before.There} -> {after.There}");
        Console.WriteLine($"{calls} {what}: nothing left behind");
        Console.Error.WriteLine($"{Environment.WorkingSet / 1_000_000} MB resident");
    }

    private static (long Native, long Here, long There) Used(IThrowing plugin)
    {
        long there = plugin.Collect();
        long here = GC.GetTotalMemory(forceFullCollection: true);
        GC.WaitForPendingFinalizers();
        return (NativeHeap.Used, here, there);
    }

    private static void Repeat(int times, Action call)
    {
        for (int time = 0; time < times; time++)
        {
            call();
        }
    }

    private static void PrintAllocated<T>(string what, Func<T> call)
    {
        // A collection in between gives up the rest of the thread's block, which counts as allocated: what a call allocates, each round does.
        long least = long.MaxValue;
        Repeat(Some, () => call());
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int time = 0; time < Some; time++)
            {
                call();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Console.WriteLine($"{what}: {least} bytes in {Some} calls");
    }

    private static void Expect<TException>(Action call)
        where TException : Exception
    {
        try
        {
            call();
        }
        catch (TException)
        {
            return;
        }

        throw new CheckFailedException($"no {typeof(TException).Name}");
    }

    private static void Require(bool condition) => Check.True(condition, "the result is right");
}
