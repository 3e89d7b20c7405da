using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>Installing templates and packages from a folder that cannot be written to.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class InstallationTests(PackageFeed feed)
{
    [Theory]
    [InlineData("pdk")]
    [InlineData("pdk-contract")]
    [InlineData("pdk-plugin")]
    [InlineData("pdk-host")]
    [InlineData("pdk-interface")]
    public void Template_Installed_IsListed(string name) => Assert.Matches($@"\s{name}\s+\[C#\]", feed.Installation.Output);

    /// <summary>Without a question: there may be nobody to answer it.</summary>
    [Theory]
    [InlineData("pdk-plugin")]
    [InlineData("pdk-host")]
    public async Task Template_WithoutItsContract_SaysThatItIsMissing(string name)
    {
        ProcessRun run = await feed.Folder("incomplete").NewAsync(name);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("--contract", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A read-only folder of packages is a source as good as any; who may write everywhere does not write there either.</summary>
    [Fact]
    public async Task Packages_UsedFromAReadOnlyFolder_AreLeftAlone()
    {
        UserFolder folder = feed.Folder("read-only");
        (await folder.NewAsync("pdk-contract", "-n", "Acme.Sums")).AssertNoWarnings();

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(feed.Packages) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
        }

        Assert.Empty(feed.Tampered);
    }
}
