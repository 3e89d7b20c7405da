using System.Reflection;

namespace Pdk.Package.Tests.Support;

/// <summary>A copy of what the packages are made of: packing the repository itself would race with the builds of other tests.</summary>
internal static class Sources
{
    private static readonly string[] s_folders = ["src", "generators", "analyzers", "templates"];

    private static readonly string[] s_files =
        [".editorconfig", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "global.json"];

    /// <summary>The repository that these tests were built in.</summary>
    public static string Repository { get; } = typeof(Sources).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Repository").Value!;

    /// <summary>Copies them, without what was built, and adds a solution of them all.</summary>
    /// <param name="target">A new folder.</param>
    /// <returns>The solution.</returns>
    public static async Task<string> CopyAsync(string target)
    {
        string[] files =
        [
            .. s_files.Select(file => Path.Combine(Repository, file)),
            .. s_folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository, folder), "*", SearchOption.AllDirectories)).Where(IsSource),
        ];
        foreach (string file in files)
        {
            string copy = Path.Combine(target, Path.GetRelativePath(Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        string solution = Path.Combine(target, "Packages.slnx");
        IEnumerable<string> projects = files
            .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository, file))
            .Where(file => !file.Contains("content", StringComparison.Ordinal))
            .Select(file => $"""  <Project Path="{file}" />""");
        await File.WriteAllLinesAsync(solution, ["<Solution>", .. projects, "</Solution>"]);
        return solution;
    }

    private static bool IsSource(string file) =>
        !Path.GetRelativePath(Repository, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
