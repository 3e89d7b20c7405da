using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests.Scenarios;

/// <summary>A fresh checkout: `dotnet run` of a host, then a release of it with plugins compiled on publish only.</summary>
public sealed class FirstRunScenario : IAsyncLifetime
{
    public Workspace Workspace { get; } = new("Plugins");

    public ProcessRun Run { get; private set; } = null!;

    public ProcessRun LatePublish { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Toolchain.RequireLinker();
        Run = await Workspace.DotNetAsync("run", "--project", "MultiHost", "-f", "net10.0");
        LatePublish = await Workspace.DotNetAsync(
            "publish", "MultiHost", "-f", "net10.0", "-c", "Release", "-p:PdkNativeBuild=false", "-o", Workspace.Outside("late"));
    }

    public Task DisposeAsync()
    {
        Workspace.Dispose();
        return Task.CompletedTask;
    }
}
