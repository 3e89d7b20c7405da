using System.Xml.Linq;
using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>What templates make of names.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class NamesTests(NamesScenario names) : IClassFixture<NamesScenario>
{
    [Fact]
    public void New_Always_Succeeds() => Assert.All(names.News, run => run.AssertNoWarnings());

    /// <summary>And so the baselines, of which ids and namespaces are part, are right.</summary>
    [Fact]
    public void Projects_All_BuildWithoutWarnings() => names.Build.AssertNoWarnings();

    /// <summary>What it lacks is the author's to write.</summary>
    [Fact]
    public void Plugin_OfAnotherInterface_LacksItsMembers() =>
        names.Unimplemented.AssertError("CS0535", "Polite.cs(8,30)", "IGreeter.Greet(string)");

    [Theory]
    [InlineData("3d-engine", "_3d_engine.Contract", "p3d-engine.calculator")]
    [InlineData("Acme.Größe.v1.0", "Acme.Größe.v1._0.Contract", "acme.gr--e.v1.p0.calculator")]
    [InlineData("Bob's R&D -- App", "Bob_s_R_D____App.Contract", "bob-s-r-d----app.calculator")]
    [InlineData("Summary", "_Summary.Contract", "summary.calculator")]
    [InlineData("class.Math", "_class.Math.Contract", "class.math.calculator")]
    public async Task Contract_NamespaceAndId_AreValid(string name, string @namespace, string id)
    {
        string contract = $"{name}/{name}.Contract";
        string source = await File.ReadAllTextAsync(names.Folder[$"{contract}/ICalculator.cs"]);

        Assert.Contains($"namespace {@namespace};", source, StringComparison.Ordinal);
        Assert.Contains($"[PluginContract(\"{id}\")]", source, StringComparison.Ordinal);
        Assert.Contains($"{id}.pdkabi", names.Folder.Files(contract));
    }

    [Theory]
    [InlineData("csv-plugin", "ThePlugin")]
    [InlineData("Acme.Csv.1.0", "Plugin0")]
    [InlineData("3d", "Plugin3d")]
    [InlineData("meine übung", "Übung")]
    [InlineData("Bob.Summary", "TheSummary")]
    [InlineData("event", "Event")]
    public void Plugin_ClassAndFile_AreNamedAfterIt(string name, string type) => Assert.Contains($"{type}.cs", names.Folder.Files(name));

    [Fact]
    public void Solution_ListsItsProjects()
    {
        UserFolder solution = names.Folder.Sub("Bob's R&D -- App");
        string[] projects = [.. XElement.Load(solution["Bob's R&D -- App.slnx"]).Elements("Project").Select(project => project.Attribute("Path")!.Value)];

        Assert.Equal(4, projects.Length);
        Assert.All(projects, project => Assert.True(File.Exists(solution[project]), project));
    }

    [Fact]
    public async Task Path_OfAFolderOrWithAnotherCase_IsAProject()
    {
        Assert.Contains(
            "<ProjectReference Include=\"../Bob's R&amp;D -- App/Bob's R&amp;D -- App.Contract/Bob's R&amp;D -- App.Contract.csproj\"",
            await File.ReadAllTextAsync(names.Folder["folder/folder.csproj"]),
            StringComparison.Ordinal);
        Assert.Contains("<ProjectReference", await File.ReadAllTextAsync(names.Folder["capitals/capitals.csproj"]), StringComparison.Ordinal);

        string host = await File.ReadAllTextAsync(names.Folder["Host/Host.csproj"]);
        Assert.Contains("\"../my greetings/my greetings.csproj\"", host, StringComparison.Ordinal);
        Assert.Contains("\"../polite/polite.csproj\"", host, StringComparison.Ordinal);
    }

    [Fact]
    public void Interface_Added_SaysHowToWriteItsBaseline() =>
        Assert.Contains(names.News, run => run.Command.Contains("IGreeter", StringComparison.Ordinal) && run.Output.Contains("dotnet build -t:PdkAcceptAbi", StringComparison.Ordinal));

    /// <summary>Files that are added later get the namespace that the first ones have.</summary>
    [Fact]
    public async Task Interface_Added_HasTheNamespaceOfItsProject()
    {
        string source = await File.ReadAllTextAsync(names.Folder["my greetings/IGreeter.cs"]);

        Assert.Contains("namespace my_greetings;", source, StringComparison.Ordinal);
        Assert.Contains("[PluginContract(\"greeter\")]", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solution_OfANameThatIsANamespace_SetsNone()
    {
        Assert.Contains("<RootNamespace>_3d_engine.Plugin</RootNamespace>", await ProjectAsync("3d-engine", "Plugin"), StringComparison.Ordinal);
        Assert.DoesNotContain("RootNamespace", await File.ReadAllTextAsync(names.Folder["polite/polite.csproj"]), StringComparison.Ordinal);
    }

    private Task<string> ProjectAsync(string name, string kind) => File.ReadAllTextAsync(names.Folder[$"{name}/{name}.{kind}/{name}.{kind}.csproj"]);
}
