using System.Runtime.CompilerServices;

namespace Pdk.Analyzers.Tests;

/// <summary>Files of the repository beside the tests.</summary>
internal static class RepositoryFiles
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    internal static string Find(string relative) => Path.Combine(s_root, relative);

    private static string Here([CallerFilePath] string file = "") => file;
}
