using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests.Scenarios;

/// <summary>A release for one runtime identifier: everything built at once, published in several ways, cleaned, published again.</summary>
public sealed class ReleaseScenario : IAsyncLifetime
{
    public Workspace Workspace { get; } = new("Plugins");

    public ProcessRun Build { get; private set; } = null!;

    public NativePlugin Alpha { get; private set; } = null!;

    public NativePlugin Beta { get; private set; } = null!;

    public ProcessRun PluginPublish { get; private set; } = null!;

    public string[] PluginPublishFiles { get; private set; } = null!;

    public ProcessRun HostPublish { get; private set; } = null!;

    public string[] HostPublishFiles { get; private set; } = null!;

    public ProcessRun NoBuildPublish { get; private set; } = null!;

    public ProcessRun GuestPublish { get; private set; } = null!;

    public ProcessRun SingleFilePublish { get; private set; } = null!;

    public ProcessRun AotPublish { get; private set; } = null!;

    public ProcessRun PluginDesignTimeBuild { get; private set; } = null!;

    public ProcessRun HostDesignTimeBuild { get; private set; } = null!;

    public bool LibraryAfterDesignTimeBuilds { get; private set; }

    public ProcessRun PluginClean { get; private set; } = null!;

    public string[] PluginCleanFiles { get; private set; } = null!;

    public ProcessRun HostClean { get; private set; } = null!;

    public string[] HostCleanFiles { get; private set; } = null!;

    public ProcessRun DirectPublish { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Toolchain.RequireLinker();
        string[] release = ["-c", "Release", "-r", Workspace.RuntimeIdentifier];
        string[] designTime = ["-p:Configuration=Release", $"-p:RuntimeIdentifier={Workspace.RuntimeIdentifier}", "-p:DesignTimeBuild=true"];

        Build = await Workspace.DotNetAsync(["build", "All.proj", "-m", .. release]);
        Build.AssertSucceeded();
        Alpha = await NativePlugin.ReadAsync(Workspace, "Alpha", "Release");
        Beta = await NativePlugin.ReadAsync(Workspace, "Beta", "Release");

        PluginPublish = await Workspace.DotNetAsync(["publish", "Alpha.Plugin", .. release]);
        PluginPublishFiles = Files(Workspace[$"Alpha.Plugin/bin/Release/net10.0/{Workspace.RuntimeIdentifier}/publish"]);
        HostPublish = await Workspace.DotNetAsync(["publish", "Host", .. release]);
        HostPublishFiles = Files(Workspace[$"Host/bin/Release/net10.0/{Workspace.RuntimeIdentifier}/publish/plugins"]);
        NoBuildPublish = await Workspace.DotNetAsync(["publish", "Host", "--no-build", "-o", Workspace.Outside("no-build"), .. release]);
        GuestPublish = await Workspace.DotNetAsync(["publish", "Guest", "--no-build", "-o", Workspace.Outside("guest"), .. release]);
        SingleFilePublish = await Workspace.DotNetAsync(
            ["publish", "Host", "--no-build", "--no-self-contained", "-p:PublishSingleFile=true", "-o", Workspace.Outside("single-file"), .. release]);
        AotPublish = await Workspace.DotNetAsync(["publish", "AotHost", "-o", Workspace.Outside("aot"), .. release]);

        File.Delete(Workspace.NativeLibrary("Alpha", "Release"));
        PluginDesignTimeBuild = await Workspace.DotNetAsync(["msbuild", "Alpha.Plugin", "-t:Build", .. designTime]);
        HostDesignTimeBuild = await Workspace.DotNetAsync(
            ["msbuild", "Host", "-t:Compile;GetCopyToOutputDirectoryItems", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", .. designTime]);
        LibraryAfterDesignTimeBuilds = File.Exists(Workspace.NativeLibrary("Alpha", "Release"));

        PluginClean = await Workspace.DotNetAsync(["clean", "Beta.Plugin", .. release]);
        PluginCleanFiles = Files(Workspace["Beta.Plugin/bin/Release"]);
        HostClean = await Workspace.DotNetAsync(["clean", "Host", .. release]);
        HostCleanFiles = [.. Files(Workspace["Host/bin/Release"]), .. Files(Workspace["Alpha.Plugin/bin/Release"])];

        DirectPublish = await Workspace.DotNetAsync(["publish", "Alpha.Plugin", "-o", Workspace.Outside("direct"), .. release]);
    }

    public Task DisposeAsync()
    {
        Workspace.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The files under a directory, with relative paths, publish directories of other steps left out.</summary>
    public static string[] Files(string directory) =>
    [
        .. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory, file).Replace('\\', '/'))
            .Where(file => !file.Contains("publish/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
