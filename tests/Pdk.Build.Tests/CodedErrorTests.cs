using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>What is wrong with a project is said with a code, the project's name and what to write.</summary>
public sealed class CodedErrorTests : IDisposable
{
    private readonly Workspace _workspace = new("Broken");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("publish")]
    public async Task PluginWithoutRuntimeIdentifier_PDK0903(string command)
    {
        ProcessRun run = await _workspace.DotNetAsync(command, "NoRuntimeIdentifier.Plugin");

        run.AssertError(
            "PDK0903",
            "NoRuntimeIdentifier.Plugin.csproj",
            "'NoRuntimeIdentifier.Plugin'",
            "<UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>",
            "-r");
        Assert.DoesNotContain("NETSDK", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoToolchainOnThePath_PDK0905()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        ProcessRun run = await _workspace.DotNetAsync(
            path: Directory.CreateDirectory(_workspace.Outside("no programs")).FullName,
            ["build", "NoRuntimeIdentifier.Plugin", "-r", Workspace.RuntimeIdentifier, "-nodeReuse:false"]);

        run.AssertError("PDK0905", "NoRuntimeIdentifier.Plugin.csproj", "'NoRuntimeIdentifier.Plugin'", "clang", "gcc");
        Assert.Equal(0, run.NativeCompilations);
    }

    [Fact]
    public async Task ReferenceToAProjectThatIsNoPlugin_PDK0906()
    {
        ProcessRun run = await _workspace.DotNetAsync("build", "Misled.Host");

        run.AssertError(
            "PDK0906",
            "Misled.Host.csproj",
            "'Misled.Host'",
            "'Plain.Library'",
            "<PublishAot>true</PublishAot>",
            "<UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>");
    }
}
