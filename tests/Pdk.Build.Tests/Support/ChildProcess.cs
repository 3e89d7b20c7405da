using System.Text;
using CliWrap;

namespace Pdk.Build.Tests.Support;

/// <summary>Runs programs as if from a terminal, not from within a test run, and never for ever.</summary>
internal static class ChildProcess
{
    /// <summary>Many times what the slowest needs on a busy machine.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    /// <summary>The tests' own process has these from the SDK that runs it.</summary>
    private static readonly string[] s_inherited =
        ["MSBUILD", "DOTNET_MSBUILD", "DOTNET_HOST", "DOTNET_STARTUP_HOOKS", "DOTNET_ADDITIONAL_DEPS", "VSTEST", "TESTINGPLATFORM", "CORECLR"];

    /// <summary>The running SDK's own program.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static async Task<ProcessRun> RunAsync(
        string program,
        IReadOnlyCollection<string> arguments,
        string workingDirectory,
        string? path = null,
        IReadOnlyDictionary<string, string>? variables = null)
    {
        StringBuilder output = new();
        object gate = new();
        PipeTarget target = PipeTarget.ToDelegate(line =>
        {
            lock (gate)
            {
                output.AppendLine(line);
            }
        });

        string command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            CommandResult result = await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(workingDirectory)
                .WithEnvironmentVariables(Variables(path, variables))
                .WithStandardOutputPipe(target)
                .WithStandardErrorPipe(target)
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(limit.Token);
            return new ProcessRun(command, result.ExitCode, output.ToString()) { Duration = result.RunTime };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"Not finished after {s_limit}, killed:\n> {command}\n{output}");
        }
    }

    private static Dictionary<string, string?> Variables(string? path, IReadOnlyDictionary<string, string>? own)
    {
        Dictionary<string, string?> variables = Environment.GetEnvironmentVariables().Keys
            .Cast<string>()
            .Where(name => s_inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(name => name, string? (_) => null);

        variables["MSBUILDDISABLENODEREUSE"] = "1";

        // Where no node is used again the SDK starts a compiler for each project, which is most of the time of a small one.
        variables["UseSharedCompilation"] = "true";
        variables["MSBUILDTERMINALLOGGER"] = "off";
        variables["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
        variables["DOTNET_NOLOGO"] = "1";
        if (path is not null)
        {
            variables["PATH"] = path;
        }

        foreach ((string name, string value) in own ?? new Dictionary<string, string>())
        {
            variables[name] = value;
        }

        return variables;
    }
}
