using Pdk.Build.Tests.Scenarios;

namespace Pdk.Build.Tests;

/// <summary>An editor that asks for references and compiler arguments must not wait for a linker.</summary>
[Collection(ReleaseTestGroup.Name)]
public sealed class DesignTimeBuildTests(ReleaseScenario scenario)
{
    [Fact]
    public void Plugin_BuiltAtDesignTime_IsNotCompiled() => scenario.PluginDesignTimeBuild.AssertNativeCompilations(0);

    [Fact]
    public void Host_BuiltAtDesignTime_DoesNotCompileItsPlugins() => scenario.HostDesignTimeBuild.AssertNativeCompilations(0);

    [Fact]
    public void MissingLibrary_BuiltAtDesignTime_IsNotLinked() => Assert.False(scenario.LibraryAfterDesignTimeBuilds);
}
