using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests.Scenarios;

/// <summary>A host with one managed plugin and one of both kinds: built, built again, edited, published and cleaned.</summary>
public sealed class ManagedScenario : IAsyncLifetime
{
    public Workspace Workspace { get; } = new("Managed");

    public ProcessRun Build { get; private set; } = null!;

    public string[] BuildFiles { get; private set; } = [];

    public ProcessRun Run { get; private set; } = null!;

    public Dictionary<string, DateTime> StampsAfterBuild { get; private set; } = [];

    public ProcessRun NoOpBuild { get; private set; } = null!;

    public Dictionary<string, DateTime> StampsAfterNoOpBuild { get; private set; } = [];

    public ProcessRun EditedBuild { get; private set; } = null!;

    public Dictionary<string, DateTime> StampsAfterEditedBuild { get; private set; } = [];

    public ProcessRun Publish { get; private set; } = null!;

    public string[] PublishFiles { get; private set; } = [];

    public ProcessRun PluginPublish { get; private set; } = null!;

    public string[] PluginPublishFiles { get; private set; } = [];

    public ProcessRun NativeHostBuild { get; private set; } = null!;

    public ProcessRun NativeHostPublish { get; private set; } = null!;

    public ProcessRun Clean { get; private set; } = null!;

    public string[] CleanFiles { get; private set; } = [];

    private string Plugins => Workspace["Host/bin/Debug/net10.0/plugins"];

    public async Task InitializeAsync()
    {
        Toolchain.RequireLinker();
        Build = await Workspace.DotNetAsync("build", "Host");
        Build.AssertSucceeded();
        BuildFiles = ReleaseScenario.Files(Plugins);
        StampsAfterBuild = Stamps();
        Run = await Workspace.DotNetAsync(Workspace["Host/bin/Debug/net10.0/Host.dll"], "plugins/Gamma/managed/Gamma.dll");

        NoOpBuild = await Workspace.DotNetAsync("build", "Host");
        StampsAfterNoOpBuild = Stamps();

        await Workspace.EditAsync("Gamma.Plugin/Gamma.cs", "Added = 3", "Added = 30");
        EditedBuild = await Workspace.DotNetAsync("build", "Host");
        StampsAfterEditedBuild = Stamps();

        // As published with the settings of a host that is one self-contained file.
        Publish = await Workspace.DotNetAsync(
            "publish", "Host", "-c", "Debug", "-r", Workspace.RuntimeIdentifier, "--self-contained", "-p:PublishSingleFile=true", "-o", Workspace.Outside("host"));
        PublishFiles = ReleaseScenario.Files(Path.Combine(Workspace.Outside("host"), "plugins"));
        PluginPublish = await Workspace.DotNetAsync("publish", "Gamma.Plugin", "-o", Workspace.Outside("plugin"));
        PluginPublishFiles = ReleaseScenario.Files(Workspace.Outside("plugin"));

        NativeHostBuild = await Workspace.DotNetAsync("build", "NativeHost");
        NativeHostPublish = await Workspace.DotNetAsync("publish", "NativeHost", "-r", Workspace.RuntimeIdentifier);

        Clean = await Workspace.DotNetAsync("clean", "Host", "-c", "Debug");
        CleanFiles = Directory.Exists(Plugins) ? ReleaseScenario.Files(Plugins) : [];
    }

    public Task DisposeAsync()
    {
        Workspace.Dispose();
        return Task.CompletedTask;
    }

    private Dictionary<string, DateTime> Stamps() =>
        ReleaseScenario.Files(Plugins).ToDictionary(file => file, file => File.GetLastWriteTimeUtc(Path.Combine(Plugins, file)));
}
