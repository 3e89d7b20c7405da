using System.Text.Json.Nodes;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>What the templates say of themselves, each in a file of its own: nothing unused, and the same where it means the same.</summary>
public sealed class TemplateFileTests
{
    private static readonly string s_folder = Path.Combine(Sources.Repository, "templates", "content");

    private static readonly string[] s_templates = [.. Directory.EnumerateDirectories(s_folder).Select(folder => Path.GetFileName(folder)!)];

    public static TheoryData<string> Templates => [.. s_templates];

    [Fact]
    public void Forms_OfOneName_AreEqual()
    {
        IEnumerable<IGrouping<string, string>> forms = s_templates
            .SelectMany(template => Read(template)["forms"]!.AsObject())
            .GroupBy(form => form.Key, form => form.Value!.ToJsonString());

        Assert.Contains(forms, form => form.Key == "idCharacters" && form.Count() > 1);
        Assert.All(forms, form => Assert.Single(form.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Forms_AreAllUsed(string template)
    {
        JsonObject file = Read(template);
        string[] used =
        [
            .. file["symbols"]!.AsObject().Select(symbol => (string?)symbol.Value!["valueTransform"]).OfType<string>(),
            .. file["forms"]!.AsObject().SelectMany(form => form.Value!["steps"]?.AsArray() ?? []).Select(step => (string)step!),
        ];

        Assert.All(file["forms"]!.AsObject(), form => Assert.Contains(form.Key, used));
    }

    /// <summary>In a file, in the name of one, or in a condition.</summary>
    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Symbols_AreAllUsed(string template)
    {
        string folder = Path.Combine(s_folder, template);
        string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        string[] contents = await Task.WhenAll(files.Where(file => !file.Contains(".template.config", StringComparison.Ordinal)).Select(file => File.ReadAllTextAsync(file)));
        JsonObject file = Read(template);
        string conditions = string.Concat(file["symbols"]!.AsObject().Select(symbol => (string?)symbol.Value!["value"]))
            + string.Concat(file["symbols"]!.AsObject().Select(symbol => $" {symbol.Value!["valueSource"]} "))
            + file["sources"] + file["postActions"]
            + string.Concat(contents.SelectMany(content => content.Split('\n')).Where(line => line.Contains("#if", StringComparison.Ordinal)));

        Assert.All(file["symbols"]!.AsObject(), symbol => Assert.True(
            (symbol.Value!["replaces"] is { } token && contents.Any(content => content.Contains((string)token!, StringComparison.Ordinal)))
                || (symbol.Value["fileRename"] is { } name && files.Any(path => Path.GetFileName(path).Contains((string)name!, StringComparison.Ordinal)))
                || conditions.Contains(symbol.Key, StringComparison.Ordinal),
            symbol.Key));
    }

    /// <summary>Visual Studio asks for the framework itself, and always restores.</summary>
    [Theory]
    [MemberData(nameof(Templates))]
    public void Parameters_AreAllVisibleInVisualStudio(string template)
    {
        IEnumerable<string> parameters = Read(template)["symbols"]!.AsObject()
            .Where(symbol => (string?)symbol.Value!["type"] == "parameter")
            .Select(symbol => symbol.Key)
            .Except(["Framework", "skipRestore"]);
        IEnumerable<string> visible = Read(template, "ide.host.json")["symbolInfo"]!.AsArray()
            .Where(symbol => (bool?)symbol!["isVisible"] == true)
            .Select(symbol => (string)symbol!["id"]!);

        Assert.Equal(parameters.Order(StringComparer.Ordinal), visible.Order(StringComparer.Ordinal));
    }

    /// <summary>A name may hold two dashes, which end an XML comment.</summary>
    [Fact]
    public void Comments_InXml_HoldNoName()
    {
        string[] files = [.. Directory.EnumerateFiles(s_folder, "*.csproj", SearchOption.AllDirectories)];

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch("<!-- .*(PdkApp1|[A-Z]+_[A-Z]+)", File.ReadAllText(file)));
    }

    /// <summary>An apostrophe in a path would end the argument.</summary>
    [Fact]
    public void PackingOfTemplates_HasNoFunctionOfMetadata() => Assert.DoesNotMatch(
        @"\$\((?:\[[\w.]+\]::|\w+\.)\w+\((?:[^()]|\(\w+\))*%\(\w",
        File.ReadAllText(Path.Combine(Sources.Repository, "templates", "Pdk.Templates.csproj")));

    private static JsonObject Read(string template, string file = "template.json") =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(s_folder, template, ".template.config", file)))!.AsObject();
}
