using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>What packages bring to a plugin: native assets of any extension, and neither what is compiled in nor what is left out.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class AssetTests(AssetScenario assets) : IClassFixture<AssetScenario>
{
    private static readonly string[] s_expected = [$"{AssetScenario.Kept}.names.pdb", $"{AssetScenario.Kept}.rules.xml"];

    [Fact]
    public void Plugin_BesideItsHost_HasNativeAssetsOnly() => Assert.Equal(s_expected, assets.PluginFiles);

    [Fact]
    public void Plugin_Published_HasNativeAssetsOnly() => Assert.Equal(s_expected, assets.PublishFiles);
}
