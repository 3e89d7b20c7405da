using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>What MSBuild keeps loaded has another version in each version of the package; what users compile against has not.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class AssemblyVersionTests(PackageFeed feed)
{
    [Theory]
    [InlineData("Pdk.Build", "netstandard2.0", "0.1.7.0")]
    [InlineData("Pdk.Abi", "netstandard2.0", "0.1.7.0")]
    [InlineData("Pdk.Abi", "net10.0", "0.1.0.0")]
    [InlineData("Pdk", "net10.0", "0.1.0.0")]
    public async Task Assembly_OfAPatch_HasAVersionOfItsOwnIfToolsLoadIt(string project, string framework, string version)
    {
        ProcessRun run = await feed.Folder("assembly versions").DotNetAsync(
            "msbuild",
            Path.Combine(Sources.Repository, "src", project, $"{project}.csproj"),
            "-t:_PdkAssemblyVersion",
            $"-p:TargetFramework={framework}",
            "-p:MinVerMajor=0",
            "-p:MinVerMinor=1",
            "-p:MinVerPatch=7",
            "-getProperty:AssemblyVersion",
            "-nodeReuse:false");

        run.AssertSucceeded();
        Assert.Equal(version, run.Output.Trim());
    }
}
