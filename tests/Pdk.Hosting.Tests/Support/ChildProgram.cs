using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pdk.Interop;

namespace Pdk.Hosting.Tests;

/// <summary>The scenarios that <see cref="Child"/> runs. Each prints a word for its outcome, then details.</summary>
internal static class ChildProgram
{
    private const int Threads = 16;

    private static int Main(string[] arguments)
    {
        Console.WriteLine(arguments switch
        {
            ["load", string path] => Outcome(() => PluginLibrary.Load(path)),
            ["load-managed", string path] => Outcome(() => PluginLibrary.LoadManaged(path)),
            ["truncate-managed", string path] => ManagedScenario.Truncate(path),
            ["resources-managed", string path] => ManagedScenario.LoadResources(path),
            ["race-managed", string path] => ManagedScenario.Race(path),
            ["leave-open-managed", string path, string inner] => ManagedScenario.LeaveOpen(path, inner),
            ["entry", string path, string symbol] => Outcome(() => FromEntry(path, symbol)),
            ["create", string path, string symbol] => Outcome(() => FromEntry(path, symbol), path),
            ["check", string path, .. string[] entries] => CheckScenario.Run(path, entries),
            ["selftest", string path, string entry] => SelfTestScenario.Run(path, entry),
            ["fuzz", string cases, string seed] => FuzzScenario.Run(int.Parse(cases, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
            ["broken-stub"] => BrokenStub(),
            ["race-load", string path] => RaceLoad(path),
            ["race-create", string path] => RaceCreate(path),
            _ => $"Unknown {string.Join(' ', arguments)}",
        });
        return 0;
    }

    private static PluginLibrary FromEntry(string path, string symbol) =>
        PluginLibrary.FromEntry(NativeLibrary.GetExport(NativeLibrary.Load(path), symbol), symbol);

    private static string Outcome(Func<PluginLibrary> load)
    {
        try
        {
            using PluginLibrary library = load();
            return $"Loaded {library.Runtime} {string.Join(", ", library.Plugins)}";
        }
        catch (PluginLoadException exception)
        {
            return $"{exception.Reason} {exception.Message}";
        }
    }

    private static unsafe string Outcome(Func<PluginLibrary> load, string path)
    {
        string outcome;
        using (PluginLibrary library = load())
        {
            try
            {
                outcome = $"Created {library.Create<ICounter>(library.Plugins[0].Id).Add(42)}";
            }
            catch (PluginContractException exception)
            {
                outcome = $"Refused {exception.Message}";
            }
        }

        var created = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(NativeLibrary.Load(path), "test_created");
        return $"{outcome}\n{created()} created";
    }

    private static string BrokenStub()
    {
        Make();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        ReleaseQueue.Drain();
        return "Survived";

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Make()
        {
            try
            {
                _ = new CounterStub(null!);
            }
            catch (NullReferenceException)
            {
                // Its constructor ended before there was anything to release; its finalizer runs all the same.
            }
        }
    }

    // Threads that load, use and dispose one library, so that it starts and stops again and again.
    private static string RaceLoad(string path)
    {
        InParallel(_ =>
        {
            for (int round = 0; round < 200; round++)
            {
                using PluginLibrary library = PluginLibrary.Load(path);
                if (library.Create<ICounter>().Add(round) != round)
                {
                    throw new InvalidOperationException("The object is not new.");
                }
            }
        });

        CounterProbe probe = new(path);
        return $"live {probe.Live}, misuses {probe.Misuses}, running {probe.Inits - probe.Shutdowns}, started {probe.Inits > 0}";
    }

    // Threads that create and release through one library while another disposes it.
    private static string RaceCreate(string path)
    {
        for (int round = 0; round < 100; round++)
        {
            PluginLibrary library = PluginLibrary.Load(path);
            InParallel(thread =>
            {
                if (thread == 0)
                {
                    library.Dispose();
                    return;
                }

                try
                {
                    for (int count = 0; count < 100; count++)
                    {
                        ICounter counter = library.Create<ICounter>();
                        if (thread % 2 == 0)
                        {
                            library.Release(counter);
                        }
                    }
                }
                catch (ObjectDisposedException)
                {
                    // As it should be, sooner or later.
                }
            });

            // What finalizers found first is given back by Pdk's own thread, which then is the one that ends the library.
            ReleaseQueue.Drain();
        }

        CounterProbe probe = new(path);
        return $"live {probe.Live}, misuses {probe.Misuses}, inits {probe.Inits}, shutdowns {probe.Shutdowns}";
    }

    private static void InParallel(Action<int> body)
    {
        using Barrier start = new(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            start.SignalAndWait();
            body(index);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }
}
