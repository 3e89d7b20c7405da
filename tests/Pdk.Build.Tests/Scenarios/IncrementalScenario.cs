using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests.Scenarios;

/// <summary>A day with the solution in Debug: built from clean, built again, one plugin edited, one linker switch changed.</summary>
public sealed class IncrementalScenario : IAsyncLifetime
{
    private static readonly string[] s_settings = ["GCRegionRange", "GCGen0MaxBudget", "ConcurrentGC", "ServerGC"];

    public Workspace Workspace { get; } = new("Plugins");

    public ProcessRun FirstBuild { get; private set; } = null!;

    public ProcessRun FirstRun { get; private set; } = null!;

    public LibraryStamps AfterFirstBuild { get; private set; } = null!;

    public ProcessRun NoOpBuild { get; private set; } = null!;

    public LibraryStamps AfterNoOpBuild { get; private set; } = null!;

    public ProcessRun EditedBuild { get; private set; } = null!;

    public ProcessRun EditedRun { get; private set; } = null!;

    public LibraryStamps AfterEditedBuild { get; private set; } = null!;

    /// <summary>The library that was loaded before the edit, and what the same open file reads as after it.</summary>
    public (byte[] Before, byte[] After) OpenLibrary { get; private set; }

    public ProcessRun RelinkingBuild { get; private set; } = null!;

    public string RelinkedSection { get; private set; } = null!;

    private string HostLibrary => Workspace[$"Host/bin/Debug/net10.0/plugins/Alpha/Alpha{Workspace.LibraryExtension}"];

    public async Task InitializeAsync()
    {
        Toolchain.RequireLinker();

        // Restore does not evaluate the props and targets of a package, so it has to do without Pdk's.
        ProcessRun restore = await Workspace.DotNetAsync("restore", "Plugins.slnx", "-p:WithoutPdk=true");
        restore.AssertSucceeded();

        FirstBuild = await Workspace.DotNetAsync("build", "Plugins.slnx", "-m", "--no-restore");
        FirstBuild.AssertSucceeded();
        FirstRun = await RunHostAsync();
        AfterFirstBuild = LibraryStamps.Read(Workspace);

        NoOpBuild = await Workspace.DotNetAsync("build", "Plugins.slnx", "-m");
        AfterNoOpBuild = LibraryStamps.Read(Workspace);

        string source = Workspace["Alpha.Plugin/Exports.cs"];
        await File.WriteAllTextAsync(source, (await File.ReadAllTextAsync(source)).Replace("Added = 2", "Added = 20", StringComparison.Ordinal));
        await using (FileStream loaded = File.OpenRead(HostLibrary))
        {
            byte[] before = await File.ReadAllBytesAsync(HostLibrary);
            EditedBuild = await Workspace.DotNetAsync("build", "Plugins.slnx", "-m");
            using MemoryStream after = new();
            await loaded.CopyToAsync(after);
            OpenLibrary = (before, after.ToArray());
        }

        EditedRun = await RunHostAsync();
        AfterEditedBuild = LibraryStamps.Read(Workspace);

        RelinkingBuild = await Workspace.DotNetAsync("build", "Alpha.Plugin", "-p:PdkLinkNoDelete=false");
        RelinkedSection = await Toolchain.ReadDynamicSectionAsync(Workspace.NativeLibrary("Alpha", "Debug"));
    }

    public Task DisposeAsync()
    {
        Workspace.Dispose();
        return Task.CompletedTask;
    }

    private Task<ProcessRun> RunHostAsync() =>
        Workspace.DotNetAsync([Workspace["Host/bin/Debug/net10.0/Host.dll"], .. s_settings]);
}
