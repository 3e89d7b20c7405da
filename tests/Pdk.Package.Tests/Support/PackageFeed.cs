namespace Pdk.Package.Tests.Support;

/// <summary>
/// The packages, made once from a copy of the sources, and what keeps them apart from this machine's own: a package cache
/// and installed templates. The folder with the packages cannot be written to, as on a server.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("pdk-package-").FullName;
    private readonly string _unique = Guid.NewGuid().ToString("N")[..8];
    private Dictionary<string, DateTime> _sealed = [];

    /// <summary>The version of the packages, which nobody else has.</summary>
    public string Version => $"0.1.0-test.u{_unique}";

    /// <summary>The version that an upgrade leads to; the same in all but the number.</summary>
    public string NextVersion => $"0.1.1-test.u{_unique}";

    /// <summary>Where the packages are.</summary>
    public string Packages => Path.Combine(_root, "feed");

    /// <summary>Where others put theirs.</summary>
    public string Others => Path.Combine(_root, "others");

    /// <summary>Installing the templates.</summary>
    public ProcessRun Installation { get; private set; } = null!;

    /// <summary>The files among the packages that were added or changed since.</summary>
    public IEnumerable<string> Tampered => Stamps().Except(_sealed).Concat(_sealed.Except(Stamps())).Select(pair => pair.Key);

    /// <summary>What a user's commands see of all this.</summary>
    internal IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),
    };

    /// <summary>The installed templates.</summary>
    internal string Hive => Path.Combine(_root, "hive");

    /// <summary>A file of the packages.</summary>
    public string File(string name, string extension) => Path.Combine(Packages, $"{name}.{Version}.{extension}");

    /// <summary>A new folder of a user.</summary>
    public UserFolder Folder(string name) => new(this, Directory.CreateDirectory(Path.Combine(_root, "users", name)).FullName);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Toolchain.RequireLinker();
        string solution = await Sources.CopyAsync(Path.Combine(_root, "sources"));
        string sources = Path.GetDirectoryName(solution)!;
        string[] pack = ["pack", solution, "-c", "Release", "-o", Packages];
        (await ChildProcess.RunAsync(ChildProcess.DotNet, [.. pack, $"-p:Version={Version}"], sources)).AssertNoWarnings();
        (await ChildProcess.RunAsync(ChildProcess.DotNet, [.. pack, $"-p:Version={NextVersion}", "--no-build"], sources)).AssertNoWarnings();
        Seal(isWritable: false);
        _sealed = Stamps();

        Directory.CreateDirectory(Others);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), await ConfigurationAsync());
        Installation = await Folder("installation").NewAsync("install", File("Pdk.Templates", "nupkg"));
        Installation.AssertSucceeded();
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        if (Directory.Exists(Packages))
        {
            Seal(isWritable: true);
        }

        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    // What this machine has already is not downloaded again; of Pdk it cannot have this version.
    private async Task<string> ConfigurationAsync()
    {
        const string Prefix = "global-packages: ";
        ProcessRun machine = await ChildProcess.RunAsync(ChildProcess.DotNet, ["nuget", "locals", "global-packages", "--list"], _root);
        machine.AssertSucceeded();
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="pdk" value="{Packages}" />
                <add key="others" value="{Others}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
              </packageSourceMapping>
              <fallbackPackageFolders>
                <add key="machine" value="{machine.Output[(machine.Output.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..].Trim()}" />
              </fallbackPackageFolders>
            </configuration>
            """;
    }

    private Dictionary<string, DateTime> Stamps() =>
        Directory.EnumerateFileSystemEntries(Packages).ToDictionary(path => path, System.IO.File.GetLastWriteTimeUtc);

    private void Seal(bool isWritable)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        foreach (string path in (string[])[Packages, .. Directory.EnumerateFiles(Packages)])
        {
            UnixFileMode mode = System.IO.File.GetUnixFileMode(path);
            System.IO.File.SetUnixFileMode(path, isWritable ? mode | UnixFileMode.UserWrite : mode & ~Write);
        }
    }
}
