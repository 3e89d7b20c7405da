using CliWrap;
using CliWrap.Buffered;

namespace Pdk.Hosting.Tests;

/// <summary>Runs this assembly as a program of its own, for what may end the process it runs in.</summary>
internal static class Child
{
    /// <summary>Runs a scenario of <see cref="ChildProgram"/>.</summary>
    /// <returns>What it printed: a word, then perhaps a message.</returns>
    internal static Task<string> Run(params string[] arguments) => Run(arguments, new Dictionary<string, string?>());

    /// <summary>The same, with a variable in its environment.</summary>
    internal static Task<string> RunWith(string variable, string value, params string[] arguments) =>
        Run(arguments, new Dictionary<string, string?> { [variable] = value });

    private static async Task<string> Run(string[] arguments, Dictionary<string, string?> variables)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        BufferedCommandResult result = await Cli.Wrap(dotnet)
            .WithArguments(["exec", typeof(Child).Assembly.Location, .. arguments])
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.True(
            result.ExitCode == 0,
            $"{string.Join(' ', arguments)}: exit code {result.ExitCode}\n{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput.Trim();
    }
}
