using System;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Threading;
using Pdk;
using Pdk.Hosting.Tests;

namespace Managed;

/// <summary>A plugin that tests compile, as "VERSION" or another one.</summary>
[Plugin("test.words.managed", "1.0.0")]
public sealed class Words : IWords, IDisposable
{
    private static int s_count;
    private static bool s_failsInDispose;
    private static Pdk.Hosting.PluginLibrary? s_library;
    private static LateCaller? s_kept;

    public string Version() => "VERSION in " + AssemblyLoadContext.GetLoadContext(typeof(PluginAttribute).Assembly)!.Name;

    public int Count() => Interlocked.Increment(ref s_count);

    public string Repeat(string word, int times) => string.Concat(System.Linq.Enumerable.Repeat(word, times));

    public void Fail(string message) => throw new WordsException(message);

    public void Wait(string entered, string proceed)
    {
        Event(entered).Set();
        Event(proceed).WaitOne();
    }

    public void Do(string what)
    {
        switch (what)
        {
            case "fail in dispose":
                s_failsInDispose = true;
                break;
            case "fail in unload":
                AssemblyLoadContext.GetLoadContext(typeof(Words).Assembly)!.Unloading += _ => throw new WordsException("not yet");
                break;
            case "load satellite":
                AssemblyName satellite = new(typeof(Words).Assembly.GetName().Name + ".resources, Culture=de");
                AssemblyLoadContext.GetLoadContext(typeof(Words).Assembly)!.LoadFromAssemblyName(satellite);
                break;
            case { } path when path.StartsWith("keep ", StringComparison.Ordinal):
                Keep(path["keep ".Length..]);
                break;
            default:
                Host(what);
                break;
        }
    }

    public void Dispose()
    {
        if (s_failsInDispose)
        {
            throw new WordsException("in dispose");
        }
    }

    // Events of the process, which both sides find by name.
    private static EventWaitHandle Event(string name) => (EventWaitHandle)AppContext.GetData(name)!;

    // A host in a plugin: its Pdk has a thread of its own once one of its stubs was dropped.
    private static void Host(string path)
    {
        using Pdk.Hosting.PluginLibrary library = Pdk.Hosting.PluginLibrary.LoadManaged(path);
        CreateAndDrop(library);
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    // A host in a plugin that leaves a library open, and calls it when this code is going.
    private static void Keep(string path)
    {
        s_library = Pdk.Hosting.PluginLibrary.Load(path);
        s_kept = new LateCaller(s_library.Create<ITally>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CreateAndDrop(Pdk.Hosting.PluginLibrary library) => library.Create<IWords>().Count();
}

/// <summary>What the library in <c>fixtures/counter.c</c> offers.</summary>
[PluginContract("test.counter")]
public partial interface ITally
{
    int Add(int value);

    void Wait();

    void Fail(bool inRelease);
}

internal sealed class LateCaller(ITally tally)
{
    ~LateCaller()
    {
        try
        {
            tally.Add(1);
        }
        catch (ObjectDisposedException)
        {
            // Another finalizer may have been first.
        }
    }
}

public sealed class WordsException : Exception
{
    public WordsException(string message)
        : base(message)
    {
    }
}
