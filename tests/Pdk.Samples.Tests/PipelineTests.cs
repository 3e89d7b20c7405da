using CliWrap.Buffered;

namespace Pdk.Samples.Tests;

public sealed class PipelineTests
{
    [Fact]
    public async Task EventsOfHostAndPlugin_BecomeAlerts()
    {
        BufferedCommandResult result = await SampleHost.Pipeline.RunAsync();

        Assert.Empty(result.StandardError);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            The host's events:
              sensor 9 over 90 C from second 0 on: 91.5 99.0
            The sensors' events:
              sensor 1 over 90 C from second 17 on: 90.5 92.0 93.5 95.0 93.5 92.0 90.5
              sensor 2 over 90 C from second 27 on: 90.5 92.0 93.5 95.0 93.5 92.0 90.5
              sensor 3 over 90 C from second 37 on: 90.5 92.0 93.5 95.0 93.5 92.0 90.5

            """,
            result.StandardOutput,
            ignoreLineEndingDifferences: true);
    }
}
