using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>PDK0904: a native library is asked for that the tools of this machine cannot make.</summary>
public sealed class PlatformTests : IDisposable
{
    private const string Project = "NoRuntimeIdentifier.Plugin";

    private readonly Workspace _workspace = new("Broken");

    public void Dispose() => _workspace.Dispose();

    private static string OtherSystem => OperatingSystem.IsWindows() ? "linux-x64" : "win-x64";

    /// <summary>Before anything is compiled.</summary>
    [Theory]
    [InlineData("build")]
    [InlineData("publish")]
    public async Task Plugin_ForAnotherSystem_PDK0904(string command)
    {
        ProcessRun run = await _workspace.DotNetAsync(command, Project, "--no-restore", "-r", OtherSystem);

        run.AssertError("PDK0904", $"{Project}.csproj", $"'{Project}'", $"for {OtherSystem} on {Workspace.RuntimeIdentifier}");
    }

    /// <summary>The machine, the platform asked for, and the advice.</summary>
    [Theory]
    [InlineData("linux-x64", "win-x64", "Build it on such a system")]
    [InlineData("linux-x64", "osx-arm64", "Build it on such a system")]
    [InlineData("win-x64", "linux-x64", "Build it on such a system")]
    [InlineData("osx-arm64", "linux-arm64", "Build it on such a system")]
    [InlineData("linux-x64", "linux-musl-x64", "container")]
    [InlineData("linux-musl-x64", "linux-x64", "SysRoot")]
    [InlineData("linux-x64", "linux-arm64", "Install clang, llvm and gcc for linux-arm64 (Debian, Ubuntu: gcc-aarch64-linux-gnu)")]
    [InlineData("linux-arm64", "linux-x64", "Install clang, llvm and gcc for linux-x64 (Debian, Ubuntu: gcc-x86-64-linux-gnu)")]
    [InlineData("linux-musl-x64", "linux-musl-arm64", "Install clang, llvm and gcc for linux-musl-arm64, or")]
    public async Task Platform_WithoutTools_PDK0904(string machine, string platform, string advice) =>
        (await CheckAsync(machine, platform)).AssertError("PDK0904", $"{Project}.csproj", $"'{Project}'", $"for {platform} on {machine}", advice);

    /// <summary>Windows and macOS bring the tools of both architectures; what is none of the usual platforms is its user's affair.</summary>
    [Theory]
    [InlineData("linux-x64", "linux-x64")]
    [InlineData("win-x64", "win-arm64")]
    [InlineData("osx-arm64", "osx-x64")]
    [InlineData("linux-x64", "linux-bionic-arm64")]
    [InlineData("linux-x64", "debian.12-x64")]
    public async Task Platform_WithTools_NoError(string machine, string platform) => (await CheckAsync(machine, platform)).AssertSucceeded();

    [Theory]
    [InlineData("linux-arm64", "SysRoot=/opt/arm64")]
    [InlineData("linux-arm64", "CppCompilerAndLinker=aarch64-linux-gnu-gcc")]
    [InlineData("linux-arm64", "LinkerFlavor=lld")]
    [InlineData("linux-arm64", "ObjCopyName=aarch64-linux-gnu-objcopy")]
    [InlineData("linux-musl-x64", "SysRoot=/opt/alpine")]
    [InlineData("win-x64", "DisableUnsupportedError=true")]
    public async Task Platform_ToolsAreChosen_NoError(string platform, string property) =>
        (await CheckAsync("linux-x64", platform, property)).AssertSucceeded();

    /// <summary>clang compiles for every architecture, and links with the other one's linker.</summary>
    [Theory]
    [InlineData("clang")]
    [InlineData("aarch64-linux-gnu-ld")]
    [InlineData("clang", "aarch64-linux-gnu-ld")]
    public async Task Platform_OfAnotherArchitecture_NeedsClangAndItsLinker(params string[] programs)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = Directory.CreateDirectory(_workspace.Outside("programs")).FullName;
        foreach (string program in programs)
        {
            await File.WriteAllTextAsync(Path.Combine(path, program), "");
        }

        ProcessRun run = await _workspace.DotNetAsync(path, Arguments("linux-x64", "linux-arm64"));

        if (programs.Length == 2)
        {
            run.AssertSucceeded();
        }
        else
        {
            run.AssertError("PDK0904", $"{Project}.csproj");
        }
    }

    /// <summary>Managed code is the same everywhere; only what is published needs the tools.</summary>
    [Theory]
    [InlineData("PrepareForBuild", true)]
    [InlineData("PrepareForPublish", false)]
    [InlineData("PdkLinkNative", false)]
    public async Task Plugin_CompiledOnPublish_NeedsToolsThen(string target, bool succeeds)
    {
        ProcessRun run = await _workspace.DotNetAsync("msbuild", Project, $"-t:{target}", $"-p:RuntimeIdentifier={OtherSystem}", "-p:PdkNativeBuild=false");

        if (succeeds)
        {
            run.AssertSucceeded();
        }
        else
        {
            run.AssertError("PDK0904", $"{Project}.csproj");
        }
    }

    // Where no program is found, whatever this machine has.
    private Task<ProcessRun> CheckAsync(string machine, string platform, params string[] properties) => _workspace.DotNetAsync(
        Directory.CreateDirectory(_workspace.Outside("no programs")).FullName,
        [.. Arguments(machine, platform), .. properties.Select(property => $"-p:{property}")]);

    private static string[] Arguments(string machine, string platform) =>
        ["msbuild", Project, "-t:PdkCheckPlugin", $"-p:NETCoreSdkPortableRuntimeIdentifier={machine}", $"-p:RuntimeIdentifier={platform}", "-nodeReuse:false"];
}
