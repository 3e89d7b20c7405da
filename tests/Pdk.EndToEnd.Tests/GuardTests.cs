using Pdk.EndToEnd.Tests.Support;

namespace Pdk.EndToEnd.Tests;

/// <summary>16 threads call while another disposes and recreates what they call, 100,000 times. C objects under the address sanitizer.</summary>
public sealed class GuardTests(ForeignLibrary foreign) : IClassFixture<ForeignLibrary>
{
    [Theory, EachHost]
    public async Task ObjectInC_DisposedWhileOthersCall_IsFreedAfterTheCalls(HostKind host) =>
        Assert.Equal("100001 objects ended", await foreign.RunAsync(host, "race-foreign"));

    [Theory, EachHost]
    public async Task ObjectInCSharp_DisposedWhileOthersCall_IsAnErrorToThem(HostKind host) => Assert.Equal(
        "LifeCounts { Created = 100002, Disposed = 100001, DisposedAgain = 0 }", await HostProgram.RunAsync(host, "race-managed"));

    [Theory, EachHost]
    public async Task ObjectInC_DisposedInItsOwnCall_IsFreedAfterTheCall(HostKind host) =>
        Assert.Equal("1005", await foreign.RunAsync(host, "dispose-inside"));

    // That the sanitizer sees what the guard prevents.
    [Theory, EachHost]
    public async Task ObjectInC_WithoutGuard_IsFreedInTheCall(HostKind host) =>
        Assert.Contains("AddressSanitizer: heap-use-after-free", await foreign.FailAsync(host, "dispose-inside-liar"), StringComparison.Ordinal);
}
