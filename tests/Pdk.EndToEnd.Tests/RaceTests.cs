using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Many threads at once.</summary>
public sealed class RaceTests
{
    [Theory, EachHost]
    public async Task Library_LoadedBySixteenThreads_StartsOnceAtATime(HostKind host) => Assert.Equal(
        "LifeCounts { Created = 801, Disposed = 800, DisposedAgain = 0 }", await HostProgram.RunAsync(host, "race-load"));

    [Theory, EachHost]
    public async Task Call_WhileOthersDispose_IsRightOrAnError(HostKind host) => Assert.Equal(
        """
        A: LifeCounts { Created = 4005, Disposed = 4004, DisposedAgain = 0 }
        B: LifeCounts { Created = 4005, Disposed = 4004, DisposedAgain = 0 }
        """,
        await HostProgram.RunAsync(host, "race-calls"));

    [Theory, EachHost]
    public async Task Object_DisposedBySixteenThreads_EndsOnce(HostKind host) => Assert.Equal(
        "LifeCounts { Created = 2001, Disposed = 2000, DisposedAgain = 0 }", await HostProgram.RunAsync(host, "race-dispose"));

    [Theory, EachHost]
    public async Task Library_DisposedWhileOthersCreate_EndsWhatTheyCreated(HostKind host) =>
        Assert.Equal("1 left, 0 disposed again", await HostProgram.RunAsync(host, "race-end"));
}
