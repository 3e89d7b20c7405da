using System.Runtime.InteropServices;
using System.Text.Json;

namespace Pdk.Build.Tests.Support;

/// <summary>A copy of one fixture, of Pdk's build files and of its assemblies in a temporary directory, out of reach of this repository's own files.</summary>
public sealed class Workspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pdk-build-").FullName;
    private readonly string _projects;

    public Workspace(string fixture)
    {
        string fixtures = Path.Combine(AppContext.BaseDirectory, "fixtures");
        _projects = Path.Combine(_root, fixture);
        Copy(Path.Combine(fixtures, fixture), _projects);
        Copy(Path.Combine(fixtures, "pdk"), Path.Combine(_root, "pdk"));
        Copy(Path.Combine(fixtures, "tools"), Path.Combine(_root, "tools"));
    }

    /// <summary>The portable identifier of this machine, as the SDK infers it.</summary>
    public static string RuntimeIdentifier => RuntimeInformation.RuntimeIdentifier;

    public static string LibraryExtension => OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    /// <summary>The full path of a file of the fixture or of its output.</summary>
    public string this[string path] => Path.Combine(_projects, path);

    /// <summary>The full path of a new directory outside of the projects.</summary>
    public string Outside(string name) => Path.Combine(_root, name);

    /// <summary>Where the compiler puts the native library of a plugin project.</summary>
    public string NativeLibrary(string name, string configuration) =>
        this[$"{name}.Plugin/bin/{configuration}/net10.0/{RuntimeIdentifier}/native/{name}{LibraryExtension}"];

    /// <summary>Runs a command of the SDK, a build of it in one process: these projects are few, and other tests run beside it.</summary>
    public Task<ProcessRun> DotNetAsync(params string[] arguments)
    {
        bool isMSBuild = arguments[0] is "build" or "publish" or "clean" or "msbuild";
        return ChildProcess.RunAsync(ChildProcess.DotNet, isMSBuild ? [.. arguments, "-maxCpuCount:1", "-nodeReuse:false", "-verbosity:minimal"] : arguments, _projects);
    }

    /// <summary>Runs a command of the SDK where only the programs of one directory are found.</summary>
    public Task<ProcessRun> DotNetAsync(string path, string[] arguments) =>
        ChildProcess.RunAsync(ChildProcess.DotNet, arguments, _projects, path);

    /// <summary>Runs a program that has been built.</summary>
    public Task<ProcessRun> RunAsync(string program, params string[] arguments) =>
        ChildProcess.RunAsync(program, arguments, _projects);

    /// <summary>Replaces text of a file.</summary>
    public async Task EditAsync(string path, string old, string replacement)
    {
        string text = await File.ReadAllTextAsync(this[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(this[path], text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Evaluates properties of a project, without building.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EvaluateAsync(string project, string[] names, params string[] properties)
    {
        // Of a single property the SDK prints the bare value.
        ProcessRun run = await DotNetAsync(["msbuild", project, $"-getProperty:MSBuildProjectName,{string.Join(',', names)}", .. properties]);
        run.AssertSucceeded();
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("Properties").Deserialize<Dictionary<string, string>>()!;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Copy(string source, string target)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
