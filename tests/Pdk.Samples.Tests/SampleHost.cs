using System.Reflection;
using CliWrap;
using CliWrap.Buffered;

namespace Pdk.Samples.Tests;

/// <summary>Runs the program that a sample is built to.</summary>
/// <param name="path">Its assembly.</param>
internal sealed class SampleHost(string path)
{
    /// <summary>The host of the quickstart, as it was built.</summary>
    public static SampleHost Quickstart { get; } = Built("Quickstart.Host");

    /// <summary>The host of the sample of objects and events, as it was built.</summary>
    public static SampleHost Callbacks { get; } = Built("Callbacks.Host");

    /// <summary>The host of the sample of generic contracts, as it was built.</summary>
    public static SampleHost Pipeline { get; } = Built("Pipeline.Host");

    /// <summary>The directory that the program was built into.</summary>
    public string Directory { get; } = System.IO.Path.GetDirectoryName(path)!;

    /// <summary>Runs it to the end, its output redirected.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What it printed and answered.</returns>
    public async Task<BufferedCommandResult> RunAsync(params string[] arguments) =>
        await Dotnet.WithArguments(["exec", path, .. arguments]).ExecuteBufferedAsync();

    /// <summary>Copies the program.</summary>
    /// <param name="directory">Where to.</param>
    /// <returns>The copy.</returns>
    public SampleHost CopyTo(string directory)
    {
        foreach (string file in System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(directory, Path.GetRelativePath(Directory, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new SampleHost(Path.Combine(directory, Path.GetFileName(path)));
    }

    // Not in the directory of the program, where it could find its files by accident; and where programs that colour
    // their output think that it is welcome.
    private static Command Dotnet { get; } = Cli.Wrap(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        .WithWorkingDirectory(Path.GetTempPath())
        .WithEnvironmentVariables(variables => variables.Set("GITHUB_ACTIONS", "true").Set("COLUMNS", "80"))
        .WithValidation(CommandResultValidation.None);

    private static SampleHost Built(string name) => new(typeof(SampleHost).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!);
}
