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

        Assert.Equal(15, lines.Length);
        Assert.All(lines[..^1], line => Assert.EndsWith(": nothing left behind", line, StringComparison.Ordinal));
        Assert.Equal("0 objects of the plugin, 0 of the host left", lines[^1]);
    }

    /// <summary>Where nothing else asks for a collection, stubs that nobody reaches do.</summary>
    [Theory, EachHost]
    public async Task Children_ThatManyForgot_AreGivenBack(HostKind host) => Assert.Equal("", await HostProgram.RunAsync(host, "forgotten"));
}
