using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests.Scenarios;

/// <summary>A solution whose host is a native program too, published; and what its plugin needs for that.</summary>
public sealed class NativeHostScenario(PackageFeed feed) : IAsyncLifetime
{
    public UserFolder App { get; private set; } = null!;

    public ProcessRun HostPublish { get; private set; } = null!;

    public ProcessRun HostRun { get; private set; } = null!;

    public ProcessRun PluginPublish { get; private set; } = null!;

    public ProcessRun CrossPublish { get; private set; } = null!;

    public ProcessRun WithoutLinker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        UserFolder folder = feed.Folder("native");
        (await folder.NewAsync("pdk", "-n", "Acme.Native", "--aot-host", "--framework", "net10.0", "--no-restore")).AssertNoWarnings();
        App = folder.Sub("Acme.Native");

        HostPublish = await App.DotNetAsync("publish", "Acme.Native.Host", "-c", "Release", "-o", "host");
        HostRun = await App.RunAsync(App[$"host/Acme.Native.Host{UserFolder.ProgramExtension}"]);
        PluginPublish = await App.DotNetAsync("publish", "Acme.Native.Plugin", "-c", "Release", "-o", "plugin");
        CrossPublish = await App.DotNetAsync(App.NoPrograms, ["publish", "Acme.Native.Plugin", "-r", OtherArchitecture]);
        WithoutLinker = await App.DotNetAsync(App.NoPrograms, ["run", "--project", "Acme.Native.Host"]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static string OtherArchitecture => UserFolder.RuntimeIdentifier == "linux-arm64" ? "linux-x64" : "linux-arm64";
}
