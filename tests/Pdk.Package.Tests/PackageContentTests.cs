using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pdk.Package.Tests.Support;
using Pdk.TestKit;

namespace Pdk.Package.Tests;

/// <summary>What is in the packages, and nothing else: <c>PackageContentTests.&lt;Package&gt;.verified.txt</c>.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    private static readonly string[] s_elements =
        ["id", "version", "authors", "license", "icon", "readme", "projectUrl", "releaseNotes", "copyright", "tags", "packageTypes", "repository", "dependencies"];

    private static readonly string[] s_packages = ["Pdk", "Pdk.Hosting", "Pdk.Templates"];

    [Theory]
    [InlineData("Pdk", true)]
    [InlineData("Pdk.Hosting", true)]
    [InlineData("Pdk.Templates", false)]
    public async Task Package_Content_IsThatOfTheSnapshot(string name, bool hasSymbols)
    {
        StringBuilder text = new();
        using (PackageFile package = new(feed.File(name, "nupkg")))
        {
            Describe(package, text);
        }

        if (hasSymbols)
        {
            using PackageFile symbols = new(feed.File(name, "snupkg"));
            text.Append("\nsymbols\n");
            List(symbols, text);
        }

        Assert.Equal(hasSymbols, File.Exists(feed.File(name, "snupkg")));
        string snapshot = Path.Combine(Folder(), $"{nameof(PackageContentTests)}.{name}.verified.txt");
        Assert.Null(await Snapshot.CompareAsync(snapshot, text.Replace(feed.Version, "{version}").ToString(), Snapshot.AcceptsAll));
    }

    /// <summary>Twice: this version and the next.</summary>
    [Fact]
    public void Sources_Packed_AreThosePackages()
    {
        IEnumerable<string> packages = Directory.EnumerateFiles(feed.Packages, "*.nupkg").Select(Path.GetFileName)!;

        Assert.Equal(
            s_packages.SelectMany(name => (string[])[$"{name}.{feed.Version}.nupkg", $"{name}.{feed.NextVersion}.nupkg"]).Order(),
            packages.Order());
    }

    /// <summary>All else in the repository's solution is left out by `dotnet pack`.</summary>
    [Fact]
    public async Task Solution_OfTheRepository_PacksThosePackages()
    {
        UserFolder folder = feed.Folder("packable");
        await File.WriteAllTextAsync(
            folder["tell.targets"],
            """
            <Project>
              <Target Name="TellPackable">
                <Message Text="packable: $(MSBuildProjectName)." Importance="high" Condition="'$(IsPackable)' == 'true'" />
                <Message Text="seen: $(MSBuildProjectName)." Importance="high" />
              </Target>
            </Project>
            """);
        ProcessRun run = await folder.DotNetAsync(
            "msbuild",
            Path.Combine(Sources.Repository, "Pdk.sln"),
            "-t:TellPackable",
            "-nodeReuse:false",
            $"-p:CustomAfterMicrosoftCommonTargets={folder["tell.targets"]}",
            $"-p:CustomAfterMicrosoftCommonCrossTargetingTargets={folder["tell.targets"]}");

        run.AssertSucceeded();
        Assert.Contains("seen: Pdk.Package.Tests.", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            s_packages,
            Regex.Matches(run.Output, @"packable: (\S+)\.\s").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>No compiler, and nothing that NuGet would copy into a user's project.</summary>
    [Theory]
    [InlineData("Pdk")]
    [InlineData("Pdk.Hosting")]
    public void Package_BringsNothingThatIsNotNeeded(string name)
    {
        using PackageFile package = new(feed.File(name, "nupkg"));

        Assert.All(package.Files, file =>
        {
            Assert.DoesNotContain("Microsoft.", file, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", file, StringComparison.Ordinal);
            Assert.False(file.StartsWith("content", StringComparison.OrdinalIgnoreCase), file);
        });
    }

    [Theory]
    [InlineData("Pdk", "lib/net10.0/Pdk.dll")]
    [InlineData("Pdk", "lib/net10.0/Pdk.Abi.dll")]
    [InlineData("Pdk", "analyzers/dotnet/roslyn5.0/cs/Pdk.Generators.dll")]
    [InlineData("Pdk.Hosting", "lib/net10.0/Pdk.Hosting.dll")]
    public void Assembly_Version_IsThatOfThePackage(string name, string assembly)
    {
        using PackageFile package = new(feed.File(name, "nupkg"));

        Assert.Equal(feed.Version, package.AssemblyAttribute(assembly, "AssemblyInformationalVersionAttribute")?.Split('+')[0]);
        Assert.Equal(feed.Version, package.Value("version"));
    }

    private static void Describe(PackageFile package, StringBuilder text)
    {
        foreach (XElement element in package.Metadata.Elements().Where(element => s_elements.Contains(element.Name.LocalName)))
        {
            // Only a checkout has a commit.
            foreach (XAttribute commit in element.Attributes().Where(attribute => attribute.Name.LocalName is "commit" or "branch").ToArray())
            {
                commit.Remove();
            }

            foreach (XElement part in element.DescendantsAndSelf())
            {
                part.Name = part.Name.LocalName;
            }

            text.Append(element.ToString().Replace(" xmlns=\"\"", "", StringComparison.Ordinal).ReplaceLineEndings("\n")).Append('\n');
        }

        text.Append("\nfiles\n");
        List(package, text);
    }

    private static void List(PackageFile package, StringBuilder text)
    {
        foreach (string file in package.Files)
        {
            text.Append("  ").Append(file).Append('\n');
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
