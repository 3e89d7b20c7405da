using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests.Scenarios;

/// <summary>Every template with names that are no identifiers, built at once and without native code, which is the same for all.</summary>
public sealed class NamesScenario(PackageFeed feed) : IAsyncLifetime
{
    /// <summary>
    /// A digit first and a dash; dots and letters that are not ASCII; what XML and MSBuild would read as more than a name; what
    /// is a name in the code already, and a keyword. Spaces alone have the names of another scenario.
    /// </summary>
    public static readonly string[] Solutions = ["3d-engine", "Acme.Größe.v1.0", "Bob's R&D -- App", "Summary", "class.Math"];

    /// <summary>What classes are named after.</summary>
    public static readonly string[] Plugins = ["csv-plugin", "Acme.Csv.1.0", "3d", "meine übung", "Math", "Bob.Summary", "event"];

    public UserFolder Folder { get; } = feed.Folder("Namen, fünf");

    public List<ProcessRun> News { get; } = [];

    public ProcessRun Unimplemented { get; private set; } = null!;

    public ProcessRun Build { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        foreach (string name in Solutions)
        {
            await NewAsync("pdk", name);
        }

        foreach (string name in Plugins)
        {
            await NewAsync("pdk-plugin", name, "--contract", "../3d-engine/3d-engine.Contract/3d-engine.Contract.csproj");
        }

        // A folder stands for its project, and an extension is one in capitals too.
        await NewAsync("pdk-plugin", "folder", "--contract", @"..\Bob's R&D -- App\Bob's R&D -- App.Contract");
        await NewAsync("pdk-plugin", "capitals", "--contract", "../Summary/Summary.Contract/Summary.Contract.CSPROJ");
        await Folder.EditAsync("capitals/capitals.csproj", ".CSPROJ", ".csproj");

        // An interface of another name, added to a contract; its project is named as it would be on Windows.
        UserFolder contract = Folder.Sub("my greetings");
        News.Add(await contract.NewAsync("pdk-contract"));
        News.Add(await contract.NewAsync("pdk-interface", "-n", "IGreeter"));
        await NewAsync("pdk-plugin", "polite", "--contract", @"..\my greetings\my greetings.csproj", "--interface", "IGreeter");
        await NewAsync("pdk-host", "guest", "--contract", "../my greetings/my greetings.csproj", "--interface", "IGreeter");
        await NewAsync("pdk-host", "Host", "--contract", "../my greetings", "--plugin", "../polite/", "--interface", "IGreeter", "--hosting", "generic", "--aot-host");

        Unimplemented = await Folder.DotNetAsync("build", "polite", "-p:PdkNativeBuild=false");
        await Folder.EditAsync("polite/Polite.cs", "IGreeter\n{\n", "IGreeter\n{\n    public string Greet(string name) => name;\n");
        await Folder.SolveAsync("Names.slnx");
        Build = await Folder.DotNetAsync("build", "Names.slnx", "-p:PdkNativeBuild=false");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task NewAsync(string template, string name, params string[] options) =>
        News.Add(await Folder.NewAsync([template, "-n", name, "--no-restore", .. options]));
}
