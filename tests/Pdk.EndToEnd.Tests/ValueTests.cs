using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Values of every kind, to two plugins of one contract.</summary>
public sealed class ValueTests
{
    [Theory, EachHost]
    public async Task Value_OfEveryKindToTwoLibrariesInTurn_ComesBackAsItWas(HostKind host) => Assert.Equal(
        """
        endtoend.a: all came back
        endtoend.b: all came back
        endtoend.a: all came back
        endtoend.b: all came back
        Default by endtoend.a
        Overridden, as B says
        """,
        await HostProgram.RunAsync(host, "values"));

    [Theory, EachHost]
    public async Task Export_OfOneNameInTwoLibraries_AnswersForItsOwn(HostKind host)
    {
        string[] lines = (await HostProgram.RunAsync(host, "exports")).Split('\n');

        Assert.Equal(["endtoend.a", "endtoend.b"], lines[..2]);
        Assert.StartsWith("ObjectDisposedException: ", lines[2], StringComparison.Ordinal);
    }

    [Theory, EachHost]
    public async Task Call_OfPlainKinds_AllocatesNothing(HostKind host) => Assert.Equal(
        """
        int: 0 bytes in 20000 calls
        property: 0 bytes in 20000 calls
        span: 0 bytes in 20000 calls
        short string in: 0 bytes in 20000 calls
        long string in: 0 bytes in 20000 calls
        """,
        await HostProgram.RunAsync(host, "allocation"));
}
