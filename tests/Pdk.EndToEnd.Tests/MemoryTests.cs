using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Memory that calls hand over: the C library's heap and those of both runtimes.</summary>
public sealed class MemoryTests
{
    [Theory, EachHost]
    public async Task Memory_AfterManyCallsOfEachKind_IsAsBefore(HostKind host) => Assert.Equal(
        """
        100000 throws: nothing left behind
        100000 long text results: nothing left behind
        100000 long array results: nothing left behind
        100000 long text arguments: nothing left behind
        100000 long texts both ways: nothing left behind
        100000 objects: nothing left behind
        20000 long results that cannot cross: nothing left behind
        20000 second results that cannot cross: nothing left behind
        20000 failed constructions: nothing left behind
        20000 faults: nothing left behind
        """,
        await HostProgram.RunAsync(host, "memory", optimizesAtOnce: true));
}
