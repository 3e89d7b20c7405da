using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>What Pdk makes of a project before anything is built.</summary>
public sealed class EvaluationTests : IDisposable
{
    private static readonly string[] s_untouched =
    [
        "_IsPublishing", "SelfContained", "PublishSelfContained", "PublishAot", "PublishTrimmed", "PublishSingleFile", "PublishReadyToRun",
        "RuntimeIdentifier", "IsRidAgnostic", "ConcurrentGarbageCollection", "ServerGarbageCollection", "EventSourceSupport",
        "InvariantGlobalization", "StackTraceSupport", "StripSymbols", "IsAotCompatible", "IsTrimmable", "TrimmerSingleWarn",
        "BuildProjectReferences", "OutputPath", "IntermediateOutputPath", "NativeOutputPath",
    ];

    private readonly Workspace _workspace = new("Plugins");

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("Shared")]
    [InlineData("AotHost")]
    public async Task OrdinaryProject_DiffersOnlyInAllowingUnsafeCode(string project)
    {
        var with = await _workspace.EvaluateAsync(project, [.. s_untouched, "AllowUnsafeBlocks", "PdkPlugin"]);
        var without = await _workspace.EvaluateAsync(project, s_untouched, "-p:WithoutPdk=true");

        Assert.All(without, property => Assert.Equal(property.Value, with[property.Key]));
        Assert.Equal("true", with["AllowUnsafeBlocks"]);
        Assert.Equal("false", with["PdkPlugin"]);
    }

    [Theory]
    [InlineData("Alpha.Plugin", "true")]
    [InlineData("Shared", "false")]
    public async Task PublishAotOnTheCommandLine_MakesNoPluginOfALibrary(string project, string isPlugin)
    {
        var properties = await _workspace.EvaluateAsync(project, ["PdkPlugin"], "-p:PublishAot=true");

        Assert.Equal(isPlugin, properties["PdkPlugin"]);
    }

    [Theory]
    [InlineData("Alpha.Plugin", "true")]
    [InlineData("Beta.Plugin", "false")]
    public async Task Plugin_IsAotCompatibleUnlessItSaysOtherwise(string project, string isAotCompatible)
    {
        var properties = await _workspace.EvaluateAsync(project, ["IsAotCompatible"]);

        Assert.Equal(isAotCompatible, properties["IsAotCompatible"]);
    }

    /// <summary>`dotnet publish --no-self-contained` and the like pass their wish for the host to every project it references.</summary>
    [Fact]
    public async Task HowTheHostIsPublished_DoesNotReachThePlugin()
    {
        var properties = await _workspace.EvaluateAsync(
            "Alpha.Plugin",
            ["SelfContained", "PublishTrimmed", "PublishSingleFile", "PublishReadyToRun"],
            "-p:SelfContained=false",
            "-p:PublishTrimmed=false",
            "-p:PublishSingleFile=true",
            "-p:PublishReadyToRun=true");

        Assert.Equal("true", properties["SelfContained"]);
        Assert.Equal("true", properties["PublishTrimmed"]);
        Assert.Equal("false", properties["PublishSingleFile"]);
        Assert.Equal("false", properties["PublishReadyToRun"]);
    }

    /// <summary>`dotnet build -o out` passes the directory on without a slash at its end.</summary>
    [Fact]
    public async Task OutputDirectoryOnTheCommandLine_NativeLibraryInsideIt()
    {
        var properties = await _workspace.EvaluateAsync("Alpha.Plugin", ["NativeOutputPath"], "-p:OutputPath=out");

        Assert.Equal("out/native/", properties["NativeOutputPath"]);
    }

    [Fact]
    public async Task PdkPlugin_TurnedOff_NoDefaultsOfAPlugin()
    {
        var properties = await _workspace.EvaluateAsync("Alpha.Plugin", ["PdkGCRegionRange", "PdkNativeBuild"], "-p:PdkPlugin=false");

        Assert.Equal("", properties["PdkGCRegionRange"]);
        Assert.Equal("", properties["PdkNativeBuild"]);
    }

    /// <summary>Whoever builds decides for plugins, and makes none of other libraries; the project's own word makes one.</summary>
    [Theory]
    [InlineData("Alpha.Plugin", "true", "false")]
    [InlineData("Shared", "false", "")]
    public async Task PluginKindOnTheCommandLine_MakesNoPluginOfALibrary(string project, string isPlugin, string publishAot)
    {
        var properties = await _workspace.EvaluateAsync(project, ["PdkPlugin", "PublishAot"], "-p:PdkPluginKind=managed");

        Assert.Equal(isPlugin, properties["PdkPlugin"]);
        Assert.Equal(publishAot, properties["PublishAot"]);
    }

    [Fact]
    public async Task PluginKindInTheProject_MakesAPluginOfALibrary()
    {
        await _workspace.EditAsync("Shared/Shared.csproj", "</TargetFramework>", "</TargetFramework><PdkPluginKind>MANAGED</PdkPluginKind>");

        var properties = await _workspace.EvaluateAsync("Shared", ["PdkPlugin", "PdkNativeBuild", "CopyLocalLockFileAssemblies"]);

        Assert.Equal("true", properties["PdkPlugin"]);
        Assert.Equal("", properties["PdkNativeBuild"]);
        Assert.Equal("true", properties["CopyLocalLockFileAssemblies"]);
    }
}
