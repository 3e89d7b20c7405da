using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>When objects and libraries end.</summary>
public sealed class LifetimeTests
{
    [Theory, EachHost]
    public async Task Base_OfAContract_IsCalledThroughItsOwnVtable(HostKind host) =>
        Assert.Equal("", await HostProgram.RunAsync(host, "base"));

    [Theory, EachHost]
    public async Task Object_Disposed_EndsOnce(HostKind host)
    {
        string[] lines = (await HostProgram.RunAsync(host, "disposal")).Split('\n');

        Assert.Equal("LifeCounts { Created = 2, Disposed = 1, DisposedAgain = 0 }", lines[0]);
        Assert.StartsWith("ObjectDisposedException: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("LifeCounts { Created = 2, Disposed = 1, DisposedAgain = 0 }", lines[2]);
    }

    [Theory, EachHost]
    public async Task Object_OfADisposedLibrary_EndsOnce(HostKind host) => Assert.Equal(
        """
        0 left
        LifeCounts { Created = 101, Disposed = 100, DisposedAgain = 0 }
        """,
        await HostProgram.RunAsync(host, "library-disposal"));

    [Theory, EachHost]
    public async Task Object_WhoseStubIsDropped_EndsAfterACollection(HostKind host) => Assert.Equal(
        "LifeCounts { Created = 101, Disposed = 100, DisposedAgain = 0 }", await HostProgram.RunAsync(host, "dropped"));

    [Theory, EachHost]
    public async Task Object_WhoseStubIsDroppedDuringACall_EndsAfterIt(HostKind host) => Assert.Equal(
        """
        during: LifeCounts { Created = 5, Disposed = 3, DisposedAgain = 0 }
        alive until the end: True
        after: LifeCounts { Created = 5, Disposed = 4, DisposedAgain = 0 }
        """,
        await HostProgram.RunAsync(host, "collected-call", optimizesAtOnce: true));

    [Theory, EachHost]
    public async Task Handle_StaleOrForged_IsAnError(HostKind host)
    {
        string[] lines = (await HostProgram.RunAsync(host, "stale")).Split('\n');

        Assert.Equal("1 left", lines[0]);
        Assert.StartsWith("ObjectDisposedException: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("no handle but a good one is taken", lines[2]);
    }

    [Theory, EachHost]
    public async Task Library_LoadedAgain_StartsAgain(HostKind host) => Assert.Equal(
        """
        the first is gone: LifeCounts { Created = 2, Disposed = 1, DisposedAgain = 0 }
        all but the last are gone: LifeCounts { Created = 103, Disposed = 102, DisposedAgain = 0 }
        """,
        await HostProgram.RunAsync(host, "loads"));

    [Theory, EachHost]
    public async Task Library_LoadedByAnotherPath_IsTheSameUnlessItIsACopy(HostKind host) => Assert.Equal(
        """
        the link's object is number 2
        the copy's object is number 1
        """,
        await HostProgram.RunAsync(host, "copies"));

    [Theory, EachHost]
    public async Task Process_WithIdlePluginThreads_Ends(HostKind host) => Assert.Equal(
        """
        8 threads are idle
        8 threads are idle
        """,
        await HostProgram.RunAsync(host, "exit-idle"));

    [Theory, EachHost]
    public async Task Process_WithIdleThreadsOfDisposedLibraries_Ends(HostKind host) => Assert.Equal(
        """
        8 threads are idle
        8 threads are idle
        """,
        await HostProgram.RunAsync(host, "exit-disposed"));

    [Theory, EachHost]
    public async Task Process_WithABlockedCall_Ends(HostKind host) =>
        Assert.Equal("a call goes on", await HostProgram.RunAsync(host, "exit-blocked"));
}
