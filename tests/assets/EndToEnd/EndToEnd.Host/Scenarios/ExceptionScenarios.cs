using System.Runtime.CompilerServices;
using Pdk;
using Pdk.Hosting;
using Pdk.Interop;

namespace EndToEnd.Host.Scenarios;

/// <summary>What a plugin throws arrives here, and the plugin goes on.</summary>
internal static class ExceptionScenarios
{
    private const int Often = 10_000;

    /// <summary>From each part of a call.</summary>
    internal static void Run()
    {
        using PluginLibrary library = Libraries.LoadA();
        IThrowing plugin = library.Create<IThrowing>();

        Print("argument, here", Check.Throws<ArgumentException>(() => plugin.Measure("a\uD800b")));
        Print("argument, there", Check.Throws<ArgumentException>(() => Measure(library.Path, [0x61, 0xFF])));
        Print("body", Check.Throws<PluginException>(() => plugin.Throw(Failure.Custom)));
        Print("body", Check.Throws<ArgumentNullException>(() => plugin.Throw(Failure.Argument)));
        Print("body", Check.Throws<PluginException>(() => plugin.Throw(Failure.Chain)));
        Print("body", Check.Throws<AggregateException>(() => plugin.Throw(Failure.Aggregate)));
        Print("body", Check.Throws<PluginException>(() => plugin.Throw(Failure.Message)));
        Print("body", Check.Throws<PluginException>(() => plugin.Throw(Failure.Surrogate)));
        Print("body", Check.Throws<NotSupportedException>(() => plugin.Throw((Failure)1000)));
        Print("result, short", Check.Throws<ArgumentException>(() => plugin.Broken(5)));
        Print("result, long", Check.Throws<ArgumentException>(() => plugin.Broken(5000)));
        Print("second result", Check.Throws<ArgumentException>(() => plugin.HalfBroken(5000, out _, out _)));

        // The library is stripped: the names come from the runtime's own tables. What the native compiler has put into
        // the export is called by the export's name.
        PluginException exception = Check.Throws<PluginException>(() => ThrowFromHere(plugin));
        Check.InOrder(exception.RemoteStackTrace, "EndToEnd.Throwing.Raise(", ".Throw");
        Check.InOrder(exception.StackTrace, "EndToEnd.Throwing.Raise(", ".Throw", $"{nameof(ExceptionScenarios)}.{nameof(ThrowFromHere)}(");
        Check.Contains(".Broken", Check.Throws<ArgumentException>(() => plugin.Broken(5)).StackTrace);

        plugin.Throw(Failure.None);
        Check.Equal(1, plugin.Measure("a"));
        Check.Equal(1, plugin.Measured());
        Console.WriteLine("usable");
    }

    /// <summary>From a constructor.</summary>
    internal static void Construct()
    {
        using PluginLibrary library = Libraries.LoadA();
        for (int round = 0; round < 2; round++)
        {
            PluginException exception = Check.Throws<PluginException>(() => library.Create<IFragile>("endtoend.a.unborn"));
            Check.Contains("Unborn", exception.RemoteStackTrace);
            Print("constructor", exception);
        }

        library.Dispose();
        Console.WriteLine($"{library.UnreleasedObjects} left");
    }

    /// <summary>From Dispose: an explicit one answers its caller, any other is a fault.</summary>
    internal static void Fault()
    {
        using PluginLibrary library = Libraries.LoadA();
        using BlockingFaults faults = new(library);

        IFragile plugin = library.Create<IFragile>("endtoend.a.undying");
        plugin.Touch();
        PluginException fault = Check.Throws<PluginException>(plugin.Dispose);
        Check.Contains("EndToEnd.Undying.Dispose(", fault.StackTrace);
        Print("Dispose", fault);
        Check.Throws<ObjectDisposedException>(() => plugin.Touch());

        Drop(library);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Print("dropped", faults.Take());

        library.Create<IFragile>("endtoend.a.undying").Touch();
        library.Dispose();
        Print("library", faults.Take());
        Console.WriteLine($"{library.UnreleasedObjects} left");
    }

    /// <summary>Ten thousand times, and the plugin is as good as new.</summary>
    internal static void ThrowOften()
    {
        using PluginLibrary library = Libraries.LoadA();
        IThrowing plugin = library.Create<IThrowing>();
        for (int time = 0; time < Often; time++)
        {
            Check.Throws<PluginException>(() => plugin.Throw(Failure.Chain));
            Check.Equal(2, plugin.Measure("ab"));
        }

        Console.WriteLine($"{plugin.Measured()} calls between {Often} throws");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowFromHere(IThrowing plugin)
    {
        plugin.Throw(Failure.Custom);

        // Without a statement after the call, this frame might be gone by then.
        GC.KeepAlive(plugin);
    }

    // Past the stub, which would refuse to send such bytes.
    private static unsafe int Measure(string path, byte[] text)
    {
        RawObject raw = RawObject.Create(path, "endtoend.a", "endtoend.throwing");
        var measure = (delegate* unmanaged[Cdecl]<void*, byte*, long, int*, PdkError*>)raw.Export("endtoend_throwing_measure");
        int result;
        fixed (byte* data = text)
        {
            PdkError* error = measure(raw.Self, data, text.Length, &result);
            raw.Release();
            Errors.ThrowIf(error);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Drop(PluginLibrary library) => library.Create<IFragile>("endtoend.a.undying");

    private static void Print(string place, Exception exception) => Console.WriteLine($"{place}: {Words.Of(exception)}");
}
