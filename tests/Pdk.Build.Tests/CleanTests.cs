using Pdk.Build.Tests.Scenarios;

namespace Pdk.Build.Tests;

/// <summary>`dotnet clean` takes the native libraries away too.</summary>
[Collection(ReleaseTestGroup.Name)]
public sealed class CleanTests(ReleaseScenario scenario)
{
    [Fact]
    public void Plugin_Cleaned_NoFileLeft()
    {
        scenario.PluginClean.AssertSucceeded();
        Assert.Empty(scenario.PluginCleanFiles);
    }

    [Fact]
    public void Host_Cleaned_NoFileOfItOrOfItsPluginLeft()
    {
        scenario.HostClean.AssertSucceeded();
        Assert.Empty(scenario.HostCleanFiles);
    }
}
