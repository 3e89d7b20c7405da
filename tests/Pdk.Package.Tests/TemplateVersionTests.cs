using System.Xml.Linq;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>Templates reference the versions that these tests restore.</summary>
public sealed class TemplateVersionTests
{
    [Fact]
    public void PackageReferences_OfTemplates_HaveTheVersionsOfThisRepository()
    {
        Dictionary<string, string> versions = XElement.Load(Path.Combine(Sources.Repository, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value);
        IEnumerable<XElement> references = Directory
            .EnumerateFiles(Path.Combine(Sources.Repository, "templates", "content"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XElement.Load(file).Descendants("PackageReference"));

        Assert.NotEmpty(references);
        Assert.All(references, reference =>
        {
            (string name, string version) = (reference.Attribute("Include")!.Value, reference.Attribute("Version")!.Value);
            string? expected = name switch
            {
                "Pdk" or "Pdk.Hosting" => "PDK_VERSION",
                "CONTRACT_ID" => "CONTRACT_VERSION",
                _ => versions.GetValueOrDefault(name),
            };
            Assert.Equal(expected, version);
        });
    }
}
