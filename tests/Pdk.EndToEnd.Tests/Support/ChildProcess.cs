using System.ComponentModel;
using System.Text;
using CliWrap;

namespace Pdk.EndToEnd.Tests.Support;

/// <summary>Runs programs, and never for ever.</summary>
internal static class ChildProcess
{
    /// <summary>Many times what the slowest needs on a busy machine.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    /// <summary>The running SDK's own program.</summary>
    internal static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a program, which must succeed.</summary>
    /// <returns>What it printed to its standard output, without the last line end.</returns>
    internal static Task<string> RunAsync(string program, params string[] arguments) => RunAsync(program, arguments, []);

    /// <inheritdoc cref="RunAsync(string, string[])"/>
    internal static async Task<string> RunAsync(string program, string[] arguments, Dictionary<string, string?> variables)
    {
        variables["LC_ALL"] = "C.UTF-8";
        StringBuilder output = new();
        StringBuilder errors = new();
        string command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            CommandResult result = await Cli.Wrap(program)
                .WithArguments(arguments)
                .WithWorkingDirectory(Path.GetTempPath())
                .WithEnvironmentVariables(variables)
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output, Encoding.UTF8))
                .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors, Encoding.UTF8))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(limit.Token);
            Assert.True(result.ExitCode == 0, $"{command}\nended with exit code {result.ExitCode}.\n{output}{errors}");
            return output.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"{command}\nhad not ended after {s_limit} and was killed.\n{output}{errors}");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"These tests run '{program}', which cannot be started. Install it, or put it on the PATH.", exception);
        }
    }
}
