using System.Text.Json;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests.Scenarios;

/// <summary>
/// A plugin with two packages, each with a library, its documentation, and native assets whose extensions are those of
/// documentation and symbols. One comes with the contract, whose name has a space; the other is left out of publishing.
/// </summary>
public sealed class AssetScenario(PackageFeed feed) : IAsyncLifetime
{
    public const string Kept = "PdkTests.Kept";
    public const string LeftOut = "PdkTests.LeftOut";

    private const string Contract = "my contract";
    private const string Plugin = "Assets";

    /// <summary>What a host puts beside the plugin's library.</summary>
    public string[] PluginFiles { get; private set; } = null!;

    /// <summary>What a publish of the plugin puts beside it.</summary>
    public string[] PublishFiles { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        UserFolder seller = feed.Folder("assets of a seller");
        await PackAsync(seller, Kept);
        await PackAsync(seller, LeftOut);

        UserFolder buyer = feed.Folder("assets of a buyer");
        (await buyer.NewAsync("pdk-contract", "-n", Contract, "--no-restore")).AssertNoWarnings();
        (await buyer.NewAsync("pdk-plugin", "-n", Plugin, "--contract", $"../{Contract}", "--no-restore")).AssertNoWarnings();
        await ReferAsync(buyer, Contract, $"""<PackageReference Include="{Kept}" Version="1.0.0" />""");
        await ReferAsync(buyer, Plugin, $"""<PackageReference Include="{LeftOut.ToLowerInvariant()}" Version="1.0.0" Publish="false" />""");
        (await buyer.DotNetAsync("build", Plugin, "-p:PdkNativeBuild=false")).AssertNoWarnings();

        PluginFiles = await PluginFilesAsync(buyer);
        (await buyer.DotNetAsync("publish", Plugin, "-o", "published")).AssertNoWarnings();
        PublishFiles = Chosen(buyer.Files("published"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task PackAsync(UserFolder seller, string name)
    {
        UserFolder folder = seller.Sub(name);
        await File.WriteAllTextAsync(folder["Nothing.cs"], $"namespace {name};\n\n/// <summary>Nothing.</summary>\npublic static class Nothing;\n");
        await File.WriteAllTextAsync(folder[$"{name}.rules.xml"], "<rules />");
        await File.WriteAllTextAsync(folder[$"{name}.names.pdb"], "names");
        await File.WriteAllTextAsync(
            folder[$"{name}.csproj"],
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <AllowedOutputExtensionsInPackageBuildOutputFolder>$(AllowedOutputExtensionsInPackageBuildOutputFolder);.pdb</AllowedOutputExtensionsInPackageBuildOutputFolder>
              </PropertyGroup>
              <ItemGroup>
                <None Include="{name}.rules.xml;{name}.names.pdb" Pack="true" PackagePath="runtimes/{UserFolder.RuntimeIdentifier}/native" />
              </ItemGroup>
            </Project>
            """);
        (await seller.DotNetAsync("pack", name, "-o", feed.Others)).AssertSucceeded();
    }

    // Symbols and documentation of packages come into an output only if a project asks for them.
    private static Task ReferAsync(UserFolder buyer, string project, string reference) => buyer.EditAsync(
        $"{project}/{project}.csproj",
        "</PropertyGroup>",
        $"""
          <CopyDebugSymbolFilesFromPackages>true</CopyDebugSymbolFilesFromPackages>
            <CopyDocumentationFilesFromPackages>true</CopyDocumentationFilesFromPackages>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>

          <ItemGroup>
            {reference}
          </ItemGroup>
        """);

    private static async Task<string[]> PluginFilesAsync(UserFolder buyer)
    {
        ProcessRun run = await buyer.DotNetAsync("msbuild", Plugin, "-t:GetPdkPluginFiles", "-getItem:PdkPluginFile", "-p:PdkNativeBuild=false", "-nodeReuse:false");
        run.AssertSucceeded();
        return Chosen(JsonDocument.Parse(run.Output).RootElement.GetProperty("Items").GetProperty("PdkPluginFile").EnumerateArray()
            .Select(file => file.GetProperty("RelativePath").GetString()!));
    }

    // Without the plugin's own.
    private static string[] Chosen(IEnumerable<string> files) =>
        [.. files.Where(file => Path.GetExtension(file) is ".xml" or ".pdb" && Path.GetFileNameWithoutExtension(file) != Plugin).Order(StringComparer.Ordinal)];
}
