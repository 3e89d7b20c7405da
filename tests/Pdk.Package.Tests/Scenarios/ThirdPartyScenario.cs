using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests.Scenarios;

/// <summary>
/// Contracts as packages of their own, and plugins and hosts elsewhere that know nothing but their ids. One contract
/// references Pdk as the template does, the other with <c>PrivateAssets="none"</c>; who uses that one also references Pdk
/// itself, which is one time too many. The first has a stable version and a later preview.
/// </summary>
public sealed class ThirdPartyScenario(PackageFeed feed) : IAsyncLifetime
{
    public const string Usual = "PdkTests.Usual";
    public const string Open = "PdkTests.Open";

    public List<ProcessRun> Packs { get; } = [];

    public UserFolder Buyer { get; private set; } = null!;

    public ProcessRun Build { get; private set; } = null!;

    public string Assets { get; private set; } = null!;

    public ProcessRun Analyzers { get; private set; } = null!;

    public ProcessRun ConsoleWithPlugin { get; private set; } = null!;

    public ProcessRun ConsoleWithoutPlugin { get; private set; } = null!;

    public ProcessRun ConsoleWithoutArgument { get; private set; } = null!;

    public ProcessRun GenericWithPlugin { get; private set; } = null!;

    public ProcessRun GenericWithoutPlugin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        UserFolder seller = feed.Folder("seller");
        foreach (string contract in (string[])[Usual, Open])
        {
            (await seller.NewAsync("pdk-contract", "-n", contract, "--no-restore")).AssertNoWarnings();
        }

        await seller.EditAsync($"{Open}/{Open}.csproj", "Include=\"Pdk\"", "Include=\"Pdk\" PrivateAssets=\"none\"");
        Packs.Add(await seller.DotNetAsync("pack", Open, "--version-suffix", "beta", "-o", feed.Others));

        // Its Pdk is a preview here, of which NuGet would warn.
        Packs.Add(await seller.DotNetAsync("pack", Usual, "-p:Version=1.0.0", "-p:NoWarn=NU5104", "-o", feed.Others));
        Packs.Add(await seller.DotNetAsync("pack", Usual, "-p:Version=1.1.0-alpha.1", "-o", feed.Others));

        Buyer = feed.Folder("buyer");
        await NewAsync("pdk-plugin", "Buyer.First", Usual);
        await NewAsync("pdk-plugin", "Buyer.Second", Open, "--contract-version", "1.0.0-beta");
        await NewAsync("pdk-host", "Console.With", Usual, "--plugin", "../Buyer.First/Buyer.First.csproj");
        await NewAsync("pdk-host", "Console.Without", Usual);
        await NewAsync("pdk-host", "Generic.With", Open, "--contract-version", "*-*", "--hosting", "generic", "--plugin", "../Buyer.Second/Buyer.Second.csproj");
        await NewAsync("pdk-host", "Generic.Without", Open, "--contract-version", "*-*", "--hosting", "generic");
        await ReferToPdkAsync("Buyer.Second", "Generic.With");
        await Buyer.SolveAsync("Buyer.slnx");
        Build = await Buyer.DotNetAsync("build", "Buyer.slnx");
        Build.AssertSucceeded();
        Assets = await File.ReadAllTextAsync(Buyer["Buyer.First/obj/project.assets.json"]);
        Analyzers = await Buyer.DotNetAsync("msbuild", "Buyer.Second", "-t:Compile", "-getItem:Analyzer");

        ConsoleWithPlugin = await HostAsync("Console.With");
        ConsoleWithoutPlugin = await HostAsync("Console.Without", Library("Buyer.First"));
        ConsoleWithoutArgument = await HostAsync("Console.Without");
        GenericWithPlugin = await HostAsync("Generic.With");
        GenericWithoutPlugin = await HostAsync("Generic.Without", $"--PluginPath={Library("Buyer.Second")}");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task NewAsync(string template, string name, string contract, params string[] options) =>
        (await Buyer.NewAsync([template, "-n", name, "--contract", contract, "--no-restore", .. options])).AssertNoWarnings();

    private async Task ReferToPdkAsync(params string[] projects)
    {
        foreach (string project in projects)
        {
            await Buyer.EditAsync(
                $"{project}/{project}.csproj", "  <ItemGroup>\n", $"  <ItemGroup>\n    <PackageReference Include=\"Pdk\" Version=\"{feed.Version}\" />\n");
        }
    }

    private string Library(string plugin) => Buyer[$"{plugin}/bin/Debug/net10.0/{UserFolder.RuntimeIdentifier}/native/{plugin}"];

    private Task<ProcessRun> HostAsync(string name, params string[] arguments) =>
        Buyer.DotNetAsync([Buyer[$"{name}/bin/Debug/net10.0/{name}.dll"], .. arguments]);
}
