using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Objects, delegates, data and closures over real libraries.</summary>
public sealed class RichTests
{
    [Theory, EachHost]
    public async Task Everything_CrossesBothWays(HostKind host) => Assert.Equal("", await HostProgram.RunAsync(host, "rich"));

    /// <summary><c>LEAK_CALLS=1000000</c> makes as many calls of each kind.</summary>
    [Theory, EachHost]
    public async Task Memory_AfterManyCallsOfEachKind_IsAsBefore(HostKind host)
    {
        string[] lines = (await HostProgram.RunAsync(host, "memory-rich", optimizesAtOnce: true)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(13, lines.Length);
        Assert.All(lines, line => Assert.EndsWith(": nothing left behind", line, StringComparison.Ordinal));
    }
}
