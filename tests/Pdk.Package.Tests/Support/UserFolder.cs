using System.Runtime.InteropServices;
using System.Security;

namespace Pdk.Package.Tests.Support;

/// <summary>A folder as a user has one, far from the sources: all it gets of Pdk are the packages.</summary>
public sealed class UserFolder
{
    private readonly PackageFeed _feed;
    private readonly string _path;

    internal UserFolder(PackageFeed feed, string path)
    {
        _feed = feed;
        _path = path;
    }

    public static string LibraryExtension => OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    public static string ProgramExtension => OperatingSystem.IsWindows() ? ".exe" : "";

    public static string RuntimeIdentifier => RuntimeInformation.RuntimeIdentifier;

    /// <summary>The full path of a file.</summary>
    public string this[string path] => Path.Combine(_path, path);

    /// <summary>Where commands find no program at all.</summary>
    public string NoPrograms => Directory.CreateDirectory(this["no programs"]).FullName;

    /// <summary>A folder in this one.</summary>
    public UserFolder Sub(string name) => new(_feed, Directory.CreateDirectory(this[name]).FullName);

    /// <summary>Runs <c>dotnet new</c>; there is nobody to answer a question.</summary>
    public Task<ProcessRun> NewAsync(params string[] arguments) =>
        DotNetAsync(["new", .. arguments, "--debug:custom-hive", _feed.Hive]);

    /// <summary>Runs a command of the SDK.</summary>
    public Task<ProcessRun> DotNetAsync(params string[] arguments) => RunAsync(ChildProcess.DotNet, arguments);

    /// <summary>Runs a command of the SDK where only the programs of one folder are found.</summary>
    public Task<ProcessRun> DotNetAsync(string path, string[] arguments) =>
        ChildProcess.RunAsync(ChildProcess.DotNet, arguments, _path, path, _feed.Variables);

    /// <summary>Runs a program.</summary>
    public Task<ProcessRun> RunAsync(string program, params string[] arguments) =>
        ChildProcess.RunAsync(program, arguments, _path, variables: _feed.Variables);

    /// <summary>Replaces text of a file.</summary>
    public async Task EditAsync(string path, string old, string replacement)
    {
        string text = await File.ReadAllTextAsync(this[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(this[path], text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Replaces text of every project.</summary>
    public async Task EditProjectsAsync(string old, string replacement)
    {
        foreach (string file in Directory.EnumerateFiles(_path, "*.csproj", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(old, replacement, StringComparison.Ordinal));
        }
    }

    /// <summary>Makes a solution of all projects.</summary>
    public Task SolveAsync(string name)
    {
        IEnumerable<string> projects = Directory.EnumerateFiles(_path, "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"""  <Project Path="{SecurityElement.Escape(Path.GetRelativePath(_path, file))}" />""");
        return File.WriteAllLinesAsync(this[name], ["<Solution>", .. projects, "</Solution>"]);
    }

    /// <summary>The files under a folder.</summary>
    public string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(this[folder], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(this[folder], file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
