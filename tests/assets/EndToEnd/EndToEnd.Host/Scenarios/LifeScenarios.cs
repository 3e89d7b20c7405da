using System.Runtime.CompilerServices;
using Pdk.Hosting;
using Pdk.Interop;

namespace EndToEnd.Host.Scenarios;

/// <summary>Objects live as long as somebody holds them, and end once.</summary>
internal static class LifeScenarios
{
    private const int Many = 100;

    /// <summary>Members of a contract that is inherited, through what inherits it and alone.</summary>
    internal static void CallBase()
    {
        using PluginLibrary library = Libraries.LoadA();
        ILifetime lifetime = library.Create<ILifetime>();
        INumbered numbered = lifetime;
        Check.Equal(lifetime.Number() + 1, numbered.NextNumber());
        Check.True(library.Supports(lifetime, nameof(INumbered.NextNumber)));
        INumbered alone = library.Create<INumbered>();
        Check.Equal(lifetime.Number() + 1, alone.Number());
        numbered.Dispose();
        Check.Throws<ObjectDisposedException>(() => lifetime.Counts());
        Check.Equal(2, alone.Number());
    }

    /// <summary>By Dispose, and by Release for contracts without it.</summary>
    internal static void Dispose()
    {
        using PluginLibrary library = Libraries.LoadA();
        using PluginLibrary other = Libraries.LoadB();
        ILifetime control = library.Create<ILifetime>();
        ILifetime one = library.Create<ILifetime>();
        Check.Equal(2, one.Number());
        one.Dispose();
        one.Dispose();
        Console.WriteLine(control.Counts());
        Console.WriteLine(Words.Of(Check.Throws<ObjectDisposedException>(() => one.Number())));

        IGreeter greeter = library.Create<IGreeter>("endtoend.a.explicit");
        Check.Throws<ArgumentException>(() => other.Release(greeter));
        Check.Throws<ArgumentException>(() => library.Release("no stub"));
        Check.Equal("explicit: Ada", greeter.Greet("Ada"));
        library.Release(greeter);
        library.Release(greeter);
        Check.Throws<ObjectDisposedException>(() => greeter.Greet("Ada"));
        Check.Equal(1, control.Number());
        Console.WriteLine(control.Counts());
    }

    /// <summary>With their library.</summary>
    internal static void DisposeLibrary()
    {
        PluginLibrary library = Libraries.LoadA();
        ILifetime[] objects = [.. Enumerable.Range(0, Many).Select(_ => library.Create<ILifetime>())];
        objects[0].Dispose();
        IValues values = library.Create<IValues>();
        library.Dispose();
        library.Dispose();
        foreach (ILifetime disposed in objects)
        {
            Check.Throws<ObjectDisposedException>(() => disposed.Number());
            disposed.Dispose();
        }

        Check.Throws<ObjectDisposedException>(() => values.PluginId());
        Check.Throws<ObjectDisposedException>(() => library.Create<IValues>());
        Console.WriteLine($"{library.UnreleasedObjects} left");

        using PluginLibrary again = Libraries.LoadA();
        Console.WriteLine(again.Create<ILifetime>().Counts());
    }

    /// <summary>After a collection, if nobody can reach the stub any more.</summary>
    internal static void Drop()
    {
        using PluginLibrary library = Libraries.LoadA();
        ILifetime control = library.Create<ILifetime>();
        CreateAndForget(library, Many);
        Check.Equal(new LifeCounts(Many + 1, 0, 0), control.Counts());
        Collect(control, Many);
        Console.WriteLine(control.Counts());
    }

    /// <summary>Never during a call, even if the caller has let go of the stub.</summary>
    internal static void CollectDuringCall()
    {
        using PluginLibrary library = Libraries.LoadA();
        ILifetime control = library.Create<ILifetime>();
        bool? survived = null;
        Thread caller = new(() => survived = CreateAndBlock(library));
        caller.Start();
        control.WaitUntilBlocked(1);

        // What is released is released in turn: once the objects of a later collection are gone, all of an earlier are.
        for (int round = 1; round <= 3; round++)
        {
            CreateAndForget(library, 1);
            Collect(control, round);
        }

        Console.WriteLine($"during: {control.Counts()}");
        control.Unblock();
        caller.Join();
        Console.WriteLine($"alive until the end: {survived}");
        Collect(control, 4);
        Console.WriteLine($"after: {control.Counts()}");
    }

    /// <summary>A count that outlives its library is a handle of nothing.</summary>
    internal static unsafe void GoStale()
    {
        PluginLibrary library = Libraries.LoadA();
        RawObject raw = RawObject.Create(library.Path, "endtoend.a.tracked", "endtoend.lifetime");
        Check.Equal(1, Number(raw, raw.Self));
        library.Dispose();
        Console.WriteLine($"{library.UnreleasedObjects} left");
        Console.WriteLine(Words.Of(Check.Throws<ObjectDisposedException>(() => Number(raw, raw.Self))));

        using PluginLibrary again = Libraries.LoadA();
        RawObject next = RawObject.Create(again.Path, "endtoend.a.tracked", "endtoend.lifetime");
        Check.True(next.Self != raw.Self, "a handle is never used again");
        Check.Throws<ObjectDisposedException>(() => Number(raw, raw.Self));
        Check.Equal(0, raw.Retain());
        raw.Release();
        Check.Equal(2, Number(next, next.Self));

        // Neighbours of a good handle, and what was never one.
        foreach (ulong forged in (ulong[])[(ulong)next.Self + 1, (ulong)next.Self + (1 << 24), 0, 1, ulong.MaxValue, 0xDEAD_BEEF])
        {
            Check.Throws<ObjectDisposedException>(() => Number(next, (void*)forged));
        }

        Check.Equal(1, next.Retain());
        next.Release();
        Check.Equal(2, Number(next, next.Self));
        next.Release();
        Check.Throws<ObjectDisposedException>(() => Number(next, next.Self));
        Console.WriteLine("no handle but a good one is taken");
    }

    private static unsafe int Number(RawObject raw, void* self)
    {
        var number = (delegate* unmanaged[Cdecl]<void*, int*, PdkError*>)raw.Export("endtoend_numbered_number");
        int result;
        Errors.ThrowIf(number(self, &result));
        return result;
    }

    // The locals of these two must be gone when they return, whatever the compiler does.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CreateAndForget(PluginLibrary library, int count)
    {
        for (int index = 0; index < count; index++)
        {
            library.Create<ILifetime>().Number();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CreateAndBlock(PluginLibrary library) => library.Create<ILifetime>().Block();

    private static void Collect(ILifetime control, int expected)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        control.Collect();
        control.WaitUntilDisposed(expected);
    }
}
