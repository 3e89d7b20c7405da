namespace Pdk.EndToEnd.Tests.Support;

/// <summary>The plugin <c>foreign.c</c>, compiled with the address sanitizer, and how hosts are run with it.</summary>
public sealed class ForeignLibrary : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-end-to-end-");

    private Dictionary<string, string?> Variables { get; set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        string library = Path.Combine(_directory.FullName, "foreign.so");
        string source = Path.Combine(AppContext.BaseDirectory, "Clients", "foreign.c");
        await ChildProcess.RunAsync(
            "gcc", "-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-Wno-missing-field-initializers", "-fsanitize=address",
            "-shared", "-fPIC", "-fvisibility=hidden", "-o", library, source);
        string sanitizer = await ChildProcess.RunAsync("gcc", "-print-file-name=libasan.so");
        Assert.True(Path.IsPathRooted(sanitizer), "These tests need gcc's address sanitizer, libasan. It comes with gcc; on Debian and Ubuntu as libgcc-<version>-dev.");

        // The runtime has its own use for segmentation faults and signal stacks, and its own memory is no leak.
        Variables = new()
        {
            ["FOREIGN_LIBRARY"] = library,
            ["LD_PRELOAD"] = sanitizer,
            ["ASAN_OPTIONS"] = "handle_segv=0:use_sigaltstack=0:detect_leaks=0",
        };
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _directory.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs a scenario of the host program, which must succeed.</summary>
    internal Task<string> RunAsync(HostKind host, string scenario) => HostProgram.RunAsync(host, scenario, new Dictionary<string, string?>(Variables));

    /// <summary>Runs a scenario of the host program, which must fail.</summary>
    /// <returns>All it printed.</returns>
    internal async Task<string> FailAsync(HostKind host, string scenario)
    {
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(host, scenario));
        return exception.Message;
    }
}
