using CliWrap.Buffered;

namespace Pdk.Samples.Tests;

public sealed class CallbacksTests
{
    [Fact]
    public async Task Jobs_TellTheHost_OnBothThreads()
    {
        BufferedCommandResult result = await SampleHost.Callbacks.RunAsync();

        Assert.Empty(result.StandardError);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            Run:
              host's thread, log: counting the primes below 1000
              host's thread, 25 %
              host's thread, 50 %
              host's thread, 75 %
              host's thread, 100 %
              168 primes
            Start:
              plugin's thread, log: counting the primes below 1000000
              plugin's thread, 25 %
              plugin's thread, 50 %
              plugin's thread, 75 %
              plugin's thread, 100 %
              78498 primes
            Stop:
              host's thread, log: counting the primes below 1000000
              25 % are enough

            """,
            result.StandardOutput,
            ignoreLineEndingDifferences: true);
    }
}
