using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests.Scenarios;

/// <summary>When each plugin's native library was last linked.</summary>
public sealed record LibraryStamps(DateTime Alpha, DateTime Beta)
{
    public static LibraryStamps Read(Workspace workspace) => new(
        File.GetLastWriteTimeUtc(workspace.NativeLibrary("Alpha", "Debug")),
        File.GetLastWriteTimeUtc(workspace.NativeLibrary("Beta", "Debug")));
}
