namespace Pdk.Build.Tests.Support;

/// <summary>The programs that these tests need besides the SDK: what is missing is said, not skipped.</summary>
internal static class Toolchain
{
    public static void RequireLinker()
    {
        if (!OperatingSystem.IsWindows() && !IsOnPath("clang") && !IsOnPath("gcc"))
        {
            throw new InvalidOperationException("These tests compile native libraries: neither clang nor gcc is on the PATH, install one of them.");
        }
    }

    /// <summary>The dynamic section of a library.</summary>
    public static async Task<string> ReadDynamicSectionAsync(string library)
    {
        if (!IsOnPath("readelf"))
        {
            throw new InvalidOperationException("These tests look into ELF files: readelf is not on the PATH, install binutils.");
        }

        ProcessRun run = await ChildProcess.RunAsync("readelf", ["-d", library], Path.GetTempPath());
        run.AssertSucceeded();
        return run.Output;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(directory => File.Exists(Path.Combine(directory, program)));
}
