using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Some kinds of the matrix of <c>Pdk.Tests</c> in every position, over real libraries.</summary>
public sealed class MatrixTests
{
    [Theory, EachHost]
    public async Task EveryPosition_InBothDirections_ArrivesAsItWas(HostKind host) => Assert.Equal(
        """
        host calls plugin: 1048 checks, 0 failed
        plugin calls host: 1048 checks, 0 failed
        """,
        await HostProgram.RunAsync(host, "matrix"));
}
