using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>Exceptions of a plugin, from every place in which one can be thrown.</summary>
public sealed class ExceptionTests
{
    [Theory, EachHost]
    public async Task Exception_FromAnyPartOfACall_Arrives(HostKind host) => Assert.Equal(
        """
        argument, here: ArgumentException: The text 'text' has a lone surrogate (U+D800) at index 1, which UTF-8 cannot carry. (Parameter 'text')
        argument, there: ArgumentException: The text 'text' is not UTF-8: byte 0xFF at offset 1. (Parameter 'text')
        body: PluginException [EndToEnd.ScanFailedException]: Sector 7: ünreadable.
        body: ArgumentNullException: There is no sector. (Parameter 'failure')
        body: PluginException [EndToEnd.ScanFailedException]: Outer. <- (InvalidOperationException: Middle. <- (PluginException [EndToEnd.ScanFailedException]: Inner.))
        body: AggregateException: Several. (One.) (Two.) (Three.) <- (FormatException: One.) <- (PluginException [EndToEnd.ScanFailedException]: Two.) <- (TimeoutException: Three.)
        body: PluginException [EndToEnd.SpeechlessException]: (the exception's Message threw System.InvalidOperationException)
        body: PluginException [EndToEnd.ScanFailedException]: half \uFFFD pair
        body: NotSupportedException: 1000
        result, short: ArgumentException: The text 'result' has a lone surrogate (U+D800) at index 4, which UTF-8 cannot carry. (Parameter 'result')
        result, long: ArgumentException: The text 'result' has a lone surrogate (U+D800) at index 4999, which UTF-8 cannot carry. (Parameter 'result')
        second result: ArgumentException: The text 'bad' has a lone surrogate (U+D800) at index 4999, which UTF-8 cannot carry. (Parameter 'bad')
        usable
        """.Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal),
        await HostProgram.RunAsync(host, "exceptions"));

    [Theory, EachHost]
    public async Task Exception_FromAConstructor_Arrives(HostKind host) => Assert.Equal(
        """
        constructor: PluginException [EndToEnd.ScanFailedException]: No object today. <- (TimeoutException: Too late.)
        constructor: PluginException [EndToEnd.ScanFailedException]: No object today. <- (TimeoutException: Too late.)
        0 left
        """,
        await HostProgram.RunAsync(host, "construction"));

    [Theory, EachHost]
    public async Task Exception_FromDispose_ArrivesAtTheCallerOrIsAFault(HostKind host) => Assert.Equal(
        """
        Dispose: PluginException [EndToEnd.ScanFailedException]: Touched 1 times, and not done.
        dropped: PluginException [EndToEnd.ScanFailedException]: Touched 0 times, and not done.
        library: PluginException [EndToEnd.ScanFailedException]: Touched 1 times, and not done.
        0 left
        """,
        await HostProgram.RunAsync(host, "faults"));

    [Theory, EachHost]
    public async Task Exception_TenThousandTimes_LeavesThePluginUsable(HostKind host) =>
        Assert.Equal("10000 calls between 10000 throws", await HostProgram.RunAsync(host, "throws"));
}
