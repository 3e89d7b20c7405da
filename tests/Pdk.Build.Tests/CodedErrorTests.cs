using System.Text.RegularExpressions;
using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>What is wrong with a project is said once, with a code, the project's name and what to write; what is nearly wrong is not.</summary>
public sealed class CodedErrorTests : IDisposable
{
    private readonly Workspace _workspace = new("Broken");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("NETCoreSdkVersion=9.0.305", ".NET SDK 9.0.305")]
    [InlineData("CompilerApiVersion=roslyn4.14", "Roslyn 4.14")]
    public async Task OldSdkOrCompiler_PDK0901(string property, string found)
    {
        ProcessRun run = await _workspace.DotNetAsync("build", "Plain.Library", $"-p:{property}");

        run.AssertError("PDK0901", "Plain.Library.csproj", "'Plain.Library'", found, "10.0.100", "global.json", "Microsoft.Net.Compilers.Toolset");
    }

    [Theory]
    [InlineData("NETCoreSdkVersion=10.0.100-rc.2.25502.107")]
    [InlineData("NETCoreSdkVersion=11.0.100")]
    [InlineData("CompilerApiVersion=roslyn5.0")]
    [InlineData("CompilerApiVersion=")]
    public Task SdkAndCompiler_Sufficient_NoError(string property) => ExpectNoErrorAsync("PdkCheckSdk", "Plain.Library", property);

    [Fact]
    public async Task FrameworkBeforeNet10_PDK0913()
    {
        await _workspace.EditAsync("Plain.Library/Plain.Library.csproj", "net10.0", "net9.0");

        ProcessRun run = await _workspace.DotNetAsync("build", "Plain.Library");

        run.AssertError("PDK0913", "Plain.Library.csproj", "'Plain.Library'", "targets net9.0", "Set its TargetFramework to net10.0");
    }

    /// <summary>Each of several, and the one that is too old by itself.</summary>
    [Fact]
    public async Task FrameworkBeforeNet10AmongSeveral_PDK0913()
    {
        await _workspace.EditAsync(
            "Plain.Library/Plain.Library.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net9.0;net10.0</TargetFrameworks>");

        ProcessRun run = await _workspace.DotNetAsync("build", "Plain.Library");

        run.AssertReported("PDK0913", "Plain.Library.csproj", "targets net9.0", "Condition on TargetFramework");
        Assert.Equal(["PDK0913"], Regex.Matches(run.Output, @"error (\w+):").Select(match => match.Groups[1].Value).Distinct());
    }

    [Theory]
    [InlineData("build", "Declared.Plugin")]
    [InlineData("publish", "Declared.Plugin")]
    [InlineData("build", "Deceived.Host")]
    public async Task PluginWithoutPublishAot_PDK0902(string command, string project)
    {
        ProcessRun run = await _workspace.DotNetAsync(command, project);

        run.AssertError("PDK0902", "Declared.Plugin.csproj", "'Declared.Plugin'", "PdkPlugin", "<PublishAot>true</PublishAot>");
        Assert.DoesNotContain("Directory.Build.props", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A property that comes after the project is not there when the SDK asks.</summary>
    [Fact]
    public async Task PublishAotAfterTheProject_PDK0902()
    {
        await _workspace.EditAsync("Directory.Build.targets", "<Project>", "<Project><PropertyGroup><PublishAot>true</PublishAot></PropertyGroup>");

        ProcessRun run = await _workspace.DotNetAsync("build", "Declared.Plugin");

        run.AssertError("PDK0902", "Declared.Plugin.csproj", "'Declared.Plugin'", "<PublishAot>true</PublishAot>", "too late");
    }

    [Fact]
    public async Task PublishAotThatRestoreDidNotSee_PDK0902()
    {
        (await _workspace.DotNetAsync("restore", "Plain.Library", "-r", Workspace.RuntimeIdentifier)).AssertSucceeded();

        ProcessRun run = await _workspace.DotNetAsync("publish", "Plain.Library", "--no-restore", "-r", Workspace.RuntimeIdentifier, "-p:PublishAot=true");

        run.AssertError("PDK0902", "Plain.Library.csproj", "'Plain.Library'", "restored without PublishAot", "<PublishAot>true</PublishAot>");
    }

    [Fact]
    public async Task PluginWithPublishAot_NoError()
    {
        await _workspace.EditAsync("Declared.Plugin/Declared.Plugin.csproj", "<PdkPlugin>", "<PublishAot>true</PublishAot><PdkPlugin>");
        (await _workspace.DotNetAsync("restore", "Declared.Plugin")).AssertSucceeded();

        await ExpectNoErrorAsync("PdkCheckPublishAot;PdkCheckRuntimeIdentifier;PdkCheckPlugin", "Declared.Plugin");
    }

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
            "-r",
            "set PdkPlugin to false");
    }

    /// <summary>A runtime identifier that restore did not see is the SDK's to report, and it does.</summary>
    [Fact]
    public async Task RuntimeIdentifierThatRestoreDidNotSee_IsOneErrorOfTheSdk()
    {
        (await _workspace.DotNetAsync("restore", "NoRuntimeIdentifier.Plugin")).AssertSucceeded();

        ProcessRun run = await _workspace.DotNetAsync("build", "NoRuntimeIdentifier.Plugin", "--no-restore", "-r", Workspace.RuntimeIdentifier);

        run.AssertError("NETSDK1047", ")", "NoRuntimeIdentifier.Plugin.csproj", Workspace.RuntimeIdentifier);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("publish")]
    public async Task NoToolchainOnThePath_PDK0905(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        ProcessRun run = await _workspace.DotNetAsync(NoPrograms, [command, "NoRuntimeIdentifier.Plugin", "-r", Workspace.RuntimeIdentifier, "-nodeReuse:false"]);

        run.AssertError("PDK0905", "NoRuntimeIdentifier.Plugin.csproj", "'NoRuntimeIdentifier.Plugin'", "clang", "gcc");
        Assert.Equal(0, run.NativeCompilations);
    }

    /// <summary>Whether a linker of the project's own choice is there, the compiler looks itself.</summary>
    [Fact]
    public async Task NoToolchainOnThePath_LinkerIsChosen_NoError()
    {
        ProcessRun run = await _workspace.DotNetAsync(
            NoPrograms,
            ["msbuild", "NoRuntimeIdentifier.Plugin", "-t:PdkCheckToolchain", $"-p:RuntimeIdentifier={Workspace.RuntimeIdentifier}", "-p:CppCompilerAndLinker=/opt/cross/cc", "-nodeReuse:false"]);

        run.AssertSucceeded();
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
            "<UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>",
            "PdkPluginKind to managed");
    }

    [Theory]
    [InlineData("Plain.Library")]
    [InlineData("NoRuntimeIdentifier.Plugin")]
    public async Task UnknownPluginKind_PDK0915(string project)
    {
        await _workspace.EditAsync($"{project}/{project}.csproj", "</TargetFramework>", "</TargetFramework><PdkPluginKind>hybrid</PdkPluginKind>");

        ProcessRun run = await _workspace.DotNetAsync("build", project);

        run.AssertError("PDK0915", $"{project}.csproj", $"'{project}'", "'hybrid'", "native, managed or both");
    }

    [Theory]
    [InlineData("NATIVE")]
    [InlineData("Managed")]
    [InlineData("both")]
    public Task PluginKind_Known_NoError(string kind) => ExpectNoErrorAsync("PdkCheckPluginKind", "Plain.Library", $"PdkPluginKind={kind}");

    /// <summary>Of a library that says so, both forms need what the native one needs.</summary>
    [Fact]
    public async Task PluginOfBothKindsWithoutPublishAot_PDK0902()
    {
        await _workspace.EditAsync("Plain.Library/Plain.Library.csproj", "</TargetFramework>", "</TargetFramework><PdkPluginKind>both</PdkPluginKind>");

        ProcessRun run = await _workspace.DotNetAsync("build", "Plain.Library");

        run.AssertError("PDK0902", "Plain.Library.csproj", "'Plain.Library'", "<PublishAot>true</PublishAot>", "PdkPluginKind to managed");
    }

    /// <summary>An editor's own builds must not fail: they show what the code means, wrong as the project may be.</summary>
    [Theory]
    [InlineData("Plain.Library", "NETCoreSdkVersion=9.0.305")]
    [InlineData("Declared.Plugin", "NETCoreSdkVersion=9.0.305")]
    [InlineData("NoRuntimeIdentifier.Plugin", "NETCoreSdkVersion=9.0.305")]
    [InlineData("NoRuntimeIdentifier.Plugin", "RuntimeIdentifier=win-x64")]
    [InlineData("NoRuntimeIdentifier.Plugin", "RuntimeIdentifier=osx-arm64")]
    [InlineData("NoRuntimeIdentifier.Plugin", "PdkPluginKind=hybrid")]
    public Task AnyError_AtDesignTime_IsNotReported(string project, string property) =>
        ExpectNoErrorAsync("PrepareForBuild;PrepareForPublish", project, property, "DesignTimeBuild=true");

    private string NoPrograms => Directory.CreateDirectory(_workspace.Outside("no programs")).FullName;

    private async Task ExpectNoErrorAsync(string target, string project, params string[] properties) =>
        (await _workspace.DotNetAsync(["msbuild", project, $"-t:{target}", .. properties.Select(property => $"-p:{property}")])).AssertSucceeded();
}
