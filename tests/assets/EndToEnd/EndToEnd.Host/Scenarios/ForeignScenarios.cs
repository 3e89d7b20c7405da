using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>Objects of a plugin in C, <c>foreign.c</c>, whose path FOREIGN_LIBRARY says.</summary>
internal static unsafe class ForeignScenarios
{
    private const int Threads = 16;
    private const int Rounds = 100_000;

    private static string Path => Environment.GetEnvironmentVariable("FOREIGN_LIBRARY")
        ?? throw new InvalidOperationException("FOREIGN_LIBRARY names no library.");

    /// <summary>Many call one object while another thread disposes it and makes the next one.</summary>
    internal static void Race()
    {
        nint module = NativeLibrary.Load(Path);
        using (PluginLibrary library = PluginLibrary.Load(Path))
        {
            Storm(() => library.Create<IForeign>("endtoend.foreign.c"), (foreign, call) => Check.Equal(1000 + call, foreign.Add(call)));
        }

        // What was in a call when it was disposed ends on Pdk's thread.
        var live = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(module, "foreign_live");
        SpinWait.SpinUntil(() => live() == 0);
        var ended = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(module, "foreign_ended");
        Console.WriteLine($"{ended()} objects ended");
    }

    /// <summary>The same with a plugin in C#.</summary>
    internal static void RaceManaged()
    {
        using PluginLibrary library = Libraries.LoadA();
        Storm(library.Create<ILifetime>, (lifetime, _) => Check.True(lifetime.Number() > 0));
        Console.WriteLine(library.Create<ILifetime>().Counts());
    }

    /// <summary>An object is disposed in its own call.</summary>
    internal static void DisposeInside() => DisposeInside("endtoend.foreign.c");

    /// <summary>The same with a plugin that says that it checks its handles and does not.</summary>
    internal static void DisposeInsideLiar() => DisposeInside("endtoend.foreign.liar");

    private static void DisposeInside(string plugin)
    {
        using PluginLibrary library = PluginLibrary.Load(Path);
        IForeign foreign = library.Create<IForeign>(plugin);
        GCHandle handle = GCHandle.Alloc(foreign);
        delegate* unmanaged[Cdecl]<nint, void> dispose = &Dispose;
        int result = foreign.AddAround(5, (nint)dispose, GCHandle.ToIntPtr(handle));
        handle.Free();
        Check.Throws<ObjectDisposedException>(() => foreign.Add(1));
        Console.WriteLine(result);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dispose(nint context)
    {
        try
        {
            ((IForeign)GCHandle.FromIntPtr(context).Target!).Dispose();
        }
        catch (Exception exception)
        {
            Console.WriteLine($"FAILED to dispose: {exception}");
        }
    }

    private static void Storm<T>(Func<T> create, Action<T, int> use)
        where T : class, IDisposable
    {
        T shared = create();
        bool isOver = false;
        long calls = 0;
        long refused = 0;
        Crowd.Run(Threads + 1, thread =>
        {
            if (thread == Threads)
            {
                for (int round = 0; round < Rounds; round++)
                {
                    // Not before the others have called again; they let this thread in after each call.
                    for (long seen = Volatile.Read(ref calls); Volatile.Read(ref calls) == seen && !Volatile.Read(ref isOver);)
                    {
                        Thread.Yield();
                    }

                    Interlocked.Exchange(ref shared, create()).Dispose();
                }

                Volatile.Write(ref isOver, true);
                return;
            }

            for (int call = 0; !Volatile.Read(ref isOver); call++)
            {
                T current = Volatile.Read(ref shared);
                Thread.Yield();
                try
                {
                    use(current, call);
                    Interlocked.Increment(ref calls);
                }
                catch (ObjectDisposedException)
                {
                    Interlocked.Increment(ref refused);
                }
                catch
                {
                    Volatile.Write(ref isOver, true);
                    throw;
                }
            }
        });

        shared.Dispose();
        Check.True(calls > 0);
        Console.Error.WriteLine($"{calls} calls, {refused} refused");
    }
}
