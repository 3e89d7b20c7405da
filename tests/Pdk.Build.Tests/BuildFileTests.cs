using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pdk.Build.Tests;

/// <summary>Every error of the build files is whole: a code that docs/msbuild.md has, a link to it, the file and the name of the project.</summary>
public sealed partial class BuildFileTests
{
    private const string HelpLink = "https://github.com/pdk-net/pdk/blob/main/docs/msbuild.md#errors";

    private static readonly XElement[] s_files =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "fixtures", "pdk")).Select(file => XElement.Load(file))];

    private static readonly XElement[] s_errors = [.. s_files.SelectMany(file => file.Descendants("Error"))];

    [Fact]
    public void Errors_All_AreWhole()
    {
        Assert.NotEmpty(s_errors);
        Assert.All(s_errors, error =>
        {
            Assert.Matches("^PDK09[0-9]{2}$", (string?)error.Attribute("Code"));
            Assert.Equal("$(_PdkHelpLink)", (string?)error.Attribute("HelpLink"));
            Assert.Equal("$(MSBuildProjectFullPath)", (string?)error.Attribute("File"));
            Assert.Contains("'$(MSBuildProjectName)'", (string?)error.Attribute("Text"), StringComparison.Ordinal);
        });
        Assert.Equal(HelpLink, s_files.SelectMany(file => file.Descendants("_PdkHelpLink")).Single().Value);
    }

    /// <summary>Codes have a row each, in order; those of tasks and of the compiler too.</summary>
    [Fact]
    public void Errors_Documented_AreThoseThatThereAre()
    {
        string[] documented =
            [.. Row().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "msbuild.md"))).Select(match => match.Groups[1].Value)];

        Assert.Equal(
            s_errors.Select(error => error.Attribute("Code")!.Value).Concat(["PDK0907", "PDK0908", "PDK0909", "PDK0910", "PDK0914", "PDK0917"]).Distinct().Order(StringComparer.Ordinal),
            documented);
    }

    /// <summary>MSBuild puts metadata in before it looks for the ends of a function's arguments: an apostrophe in a name would be one.</summary>
    [Fact]
    public void Functions_OfMetadata_AreNotThere()
    {
        string[] texts = [.. s_files.SelectMany(file => file.DescendantsAndSelf()).SelectMany(Texts)];

        Assert.Contains(texts, text => text.Contains("$([MSBuild]::", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => FunctionOfMetadata().IsMatch(text));
    }

    private static IEnumerable<string> Texts(XElement element) =>
        element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value);

    [GeneratedRegex(@"\$\((?:\[[\w.]+\]::|\w+\.)\w+\((?:[^()]|\(\w+\))*%\(\w")]
    private static partial Regex FunctionOfMetadata();

    [GeneratedRegex(@"^\| \[?(PDK09\d\d)", RegexOptions.Multiline)]
    private static partial Regex Row();
}
