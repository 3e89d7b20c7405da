using Pdk.Package.Tests.Scenarios;
using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests;

/// <summary>Pdk.Hosting calls what is internal to Pdk: another version of that is refused when packages are restored, not at run time.</summary>
[Collection(PackageTestGroup.Name)]
public sealed class MixedVersionTests(PackageFeed feed, ContractScenario contract) : IClassFixture<ContractScenario>
{
    private const string Project = ContractScenario.Project;

    [Fact]
    public async Task ContractNewerThanItsHost_NU1107()
    {
        UserFolder folder = await NewHostAsync();
        await folder.EditAsync($"{Project}/{Project}.csproj", feed.Version, feed.NextVersion);

        (await folder.DotNetAsync("restore", "Host")).AssertReported("NU1107", "Host.csproj", "Version conflict detected for Pdk.");
    }

    /// <summary>The host's is the later one, and what the contract was compiled against is in it.</summary>
    [Fact]
    public async Task ContractOlderThanItsHost_NoError()
    {
        UserFolder folder = await NewHostAsync();
        await folder.EditAsync("Host/Host.csproj", feed.Version, feed.NextVersion);

        (await folder.DotNetAsync("restore", "Host")).AssertNoWarnings();
    }

    private async Task<UserFolder> NewHostAsync()
    {
        UserFolder folder = contract.Copy();
        (await folder.NewAsync("pdk-host", "-n", "Host", "--contract", $"../{Project}", "--no-restore")).AssertNoWarnings();
        return folder;
    }
}
