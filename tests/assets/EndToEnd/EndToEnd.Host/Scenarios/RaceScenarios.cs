using System.Globalization;
using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>Many threads and no agreement among them.</summary>
internal static class RaceScenarios
{
    private const int Threads = 16;
    private const int Replacers = 4;
    private const int Loads = 50;
    private const int Calls = 20_000;
    private const int Replacements = 2_000;
    private const int Objects = 2_000;
    private const int Ends = 50;

    /// <summary>All load the library at once: the first time in the process, and then while others shut it down.</summary>
    internal static void Load()
    {
        Crowd.Run(Threads, _ =>
        {
            for (int round = 0; round < Loads; round++)
            {
                using PluginLibrary library = Libraries.LoadA();
                using ILifetime lifetime = library.Create<ILifetime>();
                Check.True(lifetime.Number() > 0);
                Check.Equal("endtoend.a", library.Create<IValues>().PluginId());
            }
        });

        using PluginLibrary last = Libraries.LoadA();
        Console.WriteLine(last.Create<ILifetime>().Counts());
    }

    /// <summary>Some call while others dispose what they call.</summary>
    internal static void Call()
    {
        using PluginLibrary a = Libraries.LoadA();
        using PluginLibrary b = Libraries.LoadB();
        ILifetime controlA = a.Create<ILifetime>();
        ILifetime controlB = b.Create<ILifetime>();
        IValues[] values = [a.Create<IValues>(), b.Create<IValues>()];
        ILifetime[] shared = [.. Enumerable.Range(0, 8).Select(index => (index % 2 == 0 ? a : b).Create<ILifetime>())];

        Crowd.Run(Threads + Replacers, thread =>
        {
            if (thread < Threads)
            {
                Call(thread, values[thread % 2], shared);
            }
            else
            {
                int place = thread % 2;
                Replace(place, place == 0 ? a : b, place == 0 ? controlA : controlB, shared);
            }
        });

        Array.ForEach(shared, lifetime => lifetime.Dispose());
        Console.WriteLine($"A: {controlA.Counts()}");
        Console.WriteLine($"B: {controlB.Counts()}");
    }

    /// <summary>All dispose one object, again and again.</summary>
    internal static void Dispose()
    {
        using PluginLibrary library = Libraries.LoadA();
        ILifetime control = library.Create<ILifetime>();
        ILifetime[] objects = [.. Enumerable.Range(0, Objects).Select(_ => library.Create<ILifetime>())];
        Crowd.Run(Threads, _ => Array.ForEach(objects, lifetime => lifetime.Dispose()));
        Console.WriteLine(control.Counts());
    }

    /// <summary>Some create and call until another disposes the library under them.</summary>
    internal static void End()
    {
        for (int round = 0; round < Ends; round++)
        {
            PluginLibrary library = Libraries.LoadA();
            Crowd.Run(Threads + 1, thread =>
            {
                if (thread == 0)
                {
                    library.Create<ILifetime>().Collect();
                    library.Dispose();
                }
                else
                {
                    CreateUntilTheEnd(library);
                }
            });
            Check.Equal(0, library.UnreleasedObjects);
        }

        using PluginLibrary last = Libraries.LoadA();
        LifeCounts counts = last.Create<ILifetime>().Counts();
        Console.WriteLine($"{counts.Created - counts.Disposed} left, {counts.DisposedAgain} disposed again");
    }

    private static void CreateUntilTheEnd(PluginLibrary library)
    {
        try
        {
            while (true)
            {
                ILifetime created = library.Create<ILifetime>();
                Check.True(created.Number() > 0);
                created.Dispose();
                library.Create<ILifetime>().Number();
            }
        }
        catch (ObjectDisposedException)
        {
            // The end.
        }
    }

    private static void Call(int thread, IValues values, ILifetime[] shared)
    {
        for (int call = 0; call < Calls; call++)
        {
            Check.Equal(call + thread, values.Add(call, thread));
            string text = string.Create(CultureInfo.InvariantCulture, $"{thread}: {call}");
            Check.Equal(text, values.Text(text));

            ILifetime other = Volatile.Read(ref shared[call % shared.Length]);
            try
            {
                int number = other.Number();
                Check.Equal(number, other.Number());
            }
            catch (ObjectDisposedException)
            {
                // Somebody was faster.
            }
        }
    }

    private static void Replace(int first, PluginLibrary library, ILifetime control, ILifetime[] shared)
    {
        // Only the places of this library, so that what is made in each is known.
        for (int round = 0; round < Replacements; round++)
        {
            int place = (2 * (round % (shared.Length / 2))) + first;
            Interlocked.Exchange(ref shared[place], library.Create<ILifetime>()).Dispose();
            if (round % 500 == 0)
            {
                GC.Collect();
                control.Collect();
            }
        }
    }
}
