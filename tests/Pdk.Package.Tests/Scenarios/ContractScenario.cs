using Pdk.Package.Tests.Support;

namespace Pdk.Package.Tests.Scenarios;

/// <summary>A contract project, copied for each test that does something to it.</summary>
public sealed class ContractScenario(PackageFeed feed) : IAsyncLifetime
{
    public const string Project = "Acme.Sums";

    private static int s_folders;

    private readonly UserFolder _original = NewFolder(feed);

    public async Task InitializeAsync() => (await _original.NewAsync("pdk-contract", "-n", Project, "--no-restore")).AssertNoWarnings();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A copy of the project, in a folder of its own.</summary>
    public UserFolder Copy()
    {
        UserFolder copy = NewFolder(feed);
        foreach (string file in _original.Files(Project))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy[$"{Project}/{file}"])!);
            File.Copy(_original[$"{Project}/{file}"], copy[$"{Project}/{file}"]);
        }

        return copy;
    }

    private static UserFolder NewFolder(PackageFeed feed) => feed.Folder($"contract {Interlocked.Increment(ref s_folders)}");
}
