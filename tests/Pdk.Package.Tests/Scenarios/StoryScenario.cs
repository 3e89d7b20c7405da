using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests.Scenarios;

/// <summary>The first day with Pdk, in a folder whose name has spaces and letters that are not ASCII.</summary>
public sealed class StoryScenario(PackageFeed feed) : IAsyncLifetime
{
    private const string Name = "Große App";
    private const string Contract = $"{Name}.Contract";
    private const string Source = $"{Contract}/ICalculator.cs";
    private const string Plugin = $"{Name}.Plugin/Calculator.cs";
    private const string Host = $"{Name}.Host";

    public UserFolder App { get; private set; } = null!;

    public ProcessRun New { get; private set; } = null!;

    public ProcessRun FirstRun { get; private set; } = null!;

    public ProcessRun Test { get; private set; } = null!;

    public ProcessRun NoOpBuild { get; private set; } = null!;

    public ProcessRun BareHost { get; private set; } = null!;

    public ProcessRun BareNoOpBuild { get; private set; } = null!;

    public ProcessRun EditedBuild { get; private set; } = null!;

    public ProcessRun Publish { get; private set; } = null!;

    public ProcessRun PublishedRun { get; private set; } = null!;

    public string UpgradedAssets { get; private set; } = null!;

    public ProcessRun AddedMember { get; private set; } = null!;

    public ProcessRun Accept { get; private set; } = null!;

    public ProcessRun NotImplemented { get; private set; } = null!;

    public ProcessRun AddedRun { get; private set; } = null!;

    public ProcessRun Ship { get; private set; } = null!;

    public ProcessRun ChangedMember { get; private set; } = null!;

    public ProcessRun RemovedMember { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        UserFolder folder = feed.Folder("Meine Übung 1");
        New = await folder.NewAsync("pdk", "-o", Name);
        New.AssertSucceeded();
        App = folder.Sub(Name);

        FirstRun = await App.DotNetAsync("run", "--project", Host);
        FirstRun.AssertSucceeded();
        await BuildAgainAsync();
        Test = await App.DotNetAsync("test");
        Publish = await App.DotNetAsync("publish", Host, "-c", "Release", "-o", "published");
        PublishedRun = await App.RunAsync(App[$"published/{Host}{UserFolder.ProgramExtension}"]);

        // What follows is done with the next version of the packages.
        await App.EditProjectsAsync(feed.Version, feed.NextVersion);
        await GrowAsync();
        UpgradedAssets = await File.ReadAllTextAsync(App[$"{Name}.Plugin/obj/project.assets.json"]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task BuildAgainAsync()
    {
        NoOpBuild = await App.DotNetAsync("build", Host);
        BareHost = await App.NewAsync("pdk-host", "-n", "Bare", "--contract", $"../{Contract}/{Contract}.csproj", "--no-restore");
        (await App.DotNetAsync("build", "Bare")).AssertNoWarnings();
        BareNoOpBuild = await App.DotNetAsync("build", "Bare");
        Directory.Delete(App["Bare"], recursive: true);

        await App.EditAsync(Plugin, "a + b", "b + a");
        EditedBuild = await App.DotNetAsync("build", Host);
    }

    private async Task GrowAsync()
    {
        await App.EditAsync(Source, "int Add(int a, int b);", "int Add(int a, int b);\n    int Subtract(int a, int b);");
        AddedMember = await App.DotNetAsync("build", Contract);
        Accept = await App.DotNetAsync("build", Contract, "-t:PdkAcceptAbi");
        NotImplemented = await App.DotNetAsync("build", Host);
        await App.EditAsync(Plugin, "=> b + a;", "=> b + a;\n\n    public int Subtract(int a, int b) => a - b;");
        await App.EditAsync($"{Host}/Program.cs", "Summary summary", "Console.WriteLine($\"5 - 3 = {calculator.Subtract(5, 3)}\");\nSummary summary");
        AddedRun = await App.DotNetAsync("run", "--project", Host);

        Ship = await App.DotNetAsync("build", Contract, "-t:PdkShipAbi");
        await App.EditAsync(Source, "int Subtract(int a", "int Subtract(long a");
        ChangedMember = await App.DotNetAsync("build", Contract);
        await App.EditAsync(Source, "    int Subtract(long a, int b);\n", "");
        RemovedMember = await App.DotNetAsync("build", Contract);
    }
}
