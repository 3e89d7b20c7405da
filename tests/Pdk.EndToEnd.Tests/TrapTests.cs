using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Faults of the processor, in the three runtimes of a process.</summary>
public sealed class TrapTests
{
    [Theory, EachHost]
    public async Task Trap_InEachRuntimeInTurn_IsCaughtWhereItBelongs(HostKind host) =>
        Assert.Equal("200 rounds in turn", await HostProgram.RunAsync(host, "traps"));

    [Theory, EachHost]
    public async Task Trap_InAllRuntimesAtOnce_IsCaughtWhereItBelongs(HostKind host) =>
        Assert.Equal("200 rounds at once", await HostProgram.RunAsync(host, "race-traps"));
}
