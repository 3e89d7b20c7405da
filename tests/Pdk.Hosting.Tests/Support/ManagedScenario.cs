using System.Runtime.CompilerServices;

namespace Pdk.Hosting.Tests;

/// <summary>What is tried with managed plugins in a process of its own.</summary>
internal static class ManagedScenario
{
    private const int Threads = 4;
    private const int Rounds = 60;
    private const int Stubs = 50;

    /// <summary>Threads that call objects, and drop each with its call, while its library is disposed and garbage is collected.</summary>
    internal static string Race(string path)
    {
        for (int round = 0; round < Rounds; round++)
        {
            RaceOnce(path, round);
        }

        return $"Survived, {LoadedCode.AfterCollection(path)} left";
    }

    /// <summary>Ends a plugin that is the host of a library in C, which it leaves open with an object.</summary>
    internal static string LeaveOpen(string path, string inner)
    {
        CounterProbe probe = new(inner);
        KeepAndDispose(path, inner);
        return $"Survived, {LoadedCode.AfterCollection(path)} left, {probe.Live} alive, {probe.Misuses} misused";
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepAndDispose(string path, string inner)
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(path);
        library.Create<IWords>().Do("keep " + inner);
    }

    /// <summary>Has a plugin load its own resources of another language.</summary>
    internal static string LoadResources(string path)
    {
        using PluginLibrary library = PluginLibrary.LoadManaged(path);
        try
        {
            library.Create<IWords>().Do("load satellite");
            return "Loaded";
        }
        catch (FileNotFoundException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Loads every beginning of a file, in coarse steps.</summary>
    internal static string Truncate(string path)
    {
        byte[] image = File.ReadAllBytes(path);
        for (int length = 0; length < image.Length; length += 1 + (image.Length / 100))
        {
            File.WriteAllBytes(path, image[..length]);
            try
            {
                PluginLibrary.LoadManaged(path).Dispose();
                return $"Loaded the first {length} of {image.Length} bytes";
            }
            catch (PluginLoadException exception) when (exception.Reason is PluginLoadError.NotALibrary or PluginLoadError.NoEntryPoint or PluginLoadError.CannotLoad)
            {
                // As it should be.
            }
        }

        return "Refused each as NotALibrary or NoEntryPoint or CannotLoad";
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RaceOnce(string path, int round)
    {
        PluginLibrary library = PluginLibrary.LoadManaged(path);
        using Barrier start = new(Threads + 1);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(index => StartCalling(CreateAll(library), index, start))];
        start.SignalAndWait();

        // Each round a little later, so that calls are met at every point of their way.
        Thread.SpinWait(round * 200);
        library.Dispose();
        while (Array.Exists(threads, thread => thread.IsAlive))
        {
            GC.Collect();
        }
    }

    private static Queue<IWords> CreateAll(PluginLibrary library) => new(Enumerable.Range(0, Stubs).Select(_ => library.Create<IWords>()));

    private static Thread StartCalling(Queue<IWords> stubs, int index, Barrier start)
    {
        Thread thread = new(() =>
        {
            start.SignalAndWait();
            try
            {
                // Nobody but the call itself has the stub.
                while (stubs.TryDequeue(out IWords? words))
                {
                    Call(words, index);
                }
            }
            catch (ObjectDisposedException)
            {
                // As it should be, sooner or later.
            }
        });
        thread.Start();
        return thread;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(IWords words, int index)
    {
        switch (index)
        {
            case 0:
                words.Count();
                break;
            case 1:
                words.Repeat("long ", 200);
                break;
            default:
                Fail(words);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fail(IWords words)
    {
        try
        {
            words.Fail("each time");
        }
        catch (PluginException)
        {
            // What it is for.
        }
    }
}
