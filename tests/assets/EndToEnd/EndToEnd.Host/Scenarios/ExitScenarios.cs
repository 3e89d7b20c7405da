using Pdk.Hosting;

namespace EndToEnd.Host.Scenarios;

/// <summary>The process ends when the host's Main does, whatever the plugins' threads do.</summary>
internal static class ExitScenarios
{
    private const int Pairs = 4;

    /// <summary>With the libraries open.</summary>
    internal static void Idle()
    {
        Open(Libraries.LoadA());
        Open(Libraries.LoadB());
    }

    /// <summary>With the libraries disposed.</summary>
    internal static void Disposed()
    {
        using PluginLibrary a = Libraries.LoadA();
        using PluginLibrary b = Libraries.LoadB();
        Open(a);
        Open(b);
    }

    /// <summary>With a thread of the host in the middle of a call.</summary>
    internal static void Blocked()
    {
        PluginLibrary library = Libraries.LoadA();
        ILifetime control = library.Create<ILifetime>();
        ILifetime blocked = library.Create<ILifetime>();
        new Thread(() => blocked.Block()) { IsBackground = true }.Start();
        control.WaitUntilBlocked(1);
        Console.WriteLine("a call goes on");
    }

    private static void Open(PluginLibrary library)
    {
        library.Create<ILifetime>().StartIdleThreads(Pairs);
        Console.WriteLine($"{2 * Pairs} threads are idle");
    }
}
