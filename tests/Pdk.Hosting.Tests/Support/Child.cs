using CliWrap;
using CliWrap.Buffered;

namespace Pdk.Hosting.Tests;

/// <summary>Runs this assembly as a program of its own, for what may end the process it runs in.</summary>
internal static class Child
{
    /// <summary>Runs a scenario of <see cref="ChildProgram"/>.</summary>
    /// <returns>What it printed: a word, then perhaps a message.</returns>
    internal static async Task<string> Run(params string[] arguments)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        BufferedCommandResult result = await Cli.Wrap(dotnet)
            .WithArguments(["exec", typeof(Child).Assembly.Location, .. arguments])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.True(
            result.ExitCode == 0,
            $"{string.Join(' ', arguments)}: exit code {result.ExitCode}\n{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput.Trim();
    }
}
