using CONTRACT_NAMESPACE;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PdkApp1_Namespace;

/// <summary>Uses the plugin, and ends the host.</summary>
internal sealed partial class Worker(CONTRACT_INTERFACE plugin, IHostApplicationLifetime lifetime, ILogger<Worker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
#if (IsCalculator)
        LogSum(logger, plugin.Add(2, 3));
#else
        LogReady(logger, plugin is not null);
#endif
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

#if (IsCalculator)
    [LoggerMessage(LogLevel.Information, "2 + 3 = {Sum}")]
    private static partial void LogSum(ILogger logger, int sum);
#else
    [LoggerMessage(LogLevel.Information, "The plugin is ready: {IsReady}")]
    private static partial void LogReady(ILogger logger, bool isReady);
#endif
}
