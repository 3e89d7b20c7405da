using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Hosts in other languages, which know a library by its ABI alone.</summary>
public sealed class ClientTests
{
    private const string Expected =
        """
        endtoend.a 1.2.3-beta.1+build.7: endtoend.throwing 1
        endtoend.a 1.2.3-beta.1+build.7: endtoend.values 2
        endtoend.a.explicit 1.0.0: endtoend.greeter 2
        endtoend.a.hiding 1.0.0: endtoend.greeter 2
        endtoend.a.inherited 1.0.0: endtoend.greeter 2
        endtoend.a.matrix 1.0.0: matrix 1
        endtoend.a.rich 1.0.0: endtoend.rich 1
        endtoend.a.tracked 1.0.0: endtoend.lifetime 1
        endtoend.a.tracked 1.0.0: endtoend.numbered 2
        endtoend.a.unborn 1.0.0: endtoend.fragile 1
        endtoend.a.undying 1.0.0: endtoend.fragile 1
        named export: 42
        slot: endtoend.a
        short text: short
        long text: longer than sixteen bytes
        thrown: 1 EndToEnd.ScanFailedException
          Sector 7: ünreadable.
        chain: 1 EndToEnd.ScanFailedException
          Outer.
        not UTF-8: 2 System.ArgumentException
        measured: 2
        constructor: 1 EndToEnd.ScanFailedException
          No object today.
        null handle: 16 System.ObjectDisposedException
        forged handle: 16 System.ObjectDisposedException
        handle of another class: 16 System.ObjectDisposedException
        stale handle: 16 System.ObjectDisposedException
        fault: Touched 0 times, and not done.
        shutdown: 1 left
        after shutdown: 16 System.ObjectDisposedException
        shutdown: 0 left
        """;

    private static string Clients => Path.Combine(AppContext.BaseDirectory, "Clients");

    [Fact]
    public async Task Library_UsedFromPython_Works() =>
        Assert.Equal(Expected, await ChildProcess.RunAsync("python3", Path.Combine(Clients, "client.py"), HostProgram.Library("EndToEnd.PluginA")));

    [Fact]
    public async Task Library_UsedFromC_Works()
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("pdk-end-to-end-");
        try
        {
            string program = Path.Combine(directory.FullName, "client");
            await ChildProcess.RunAsync(
                "gcc", "-std=gnu11", "-O1", "-Wall", "-Wextra", "-Werror", "-Wno-missing-field-initializers",
                "-o", program, Path.Combine(Clients, "client.c"), "-ldl");

            Assert.Equal(Expected, await ChildProcess.RunAsync(program, HostProgram.Library("EndToEnd.PluginA")));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
