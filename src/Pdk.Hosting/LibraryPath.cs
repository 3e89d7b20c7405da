namespace Pdk.Hosting;

/// <summary>Finds the file that a library's path means.</summary>
internal static class LibraryPath
{
    private static string Extension => OperatingSystem.IsWindows() ? ".dll"
        : OperatingSystem.IsMacOS() ? ".dylib"
        : ".so";

    /// <summary>The full path of an existing file: the path itself, else with the platform's extension, else with <c>lib</c> in front too.</summary>
    /// <exception cref="PluginLoadException">There is none.</exception>
    internal static string Resolve(string path)
    {
        // Never the current directory, which belongs to whoever started the process.
        string full = Path.GetFullPath(path, AppContext.BaseDirectory);
        string[] candidates = Candidates(full);
        string? found = Array.Find(candidates, File.Exists);
        if (found is not null)
        {
            return found;
        }

        throw Directory.Exists(full)
            ? new PluginLoadException(
                PluginLoadError.NotALibrary, full, $"'{full}' is a directory. Name the library in it.")
            : new PluginLoadException(PluginLoadError.FileNotFound, full, NotFound(path, candidates));
    }

    private static string[] Candidates(string full)
    {
        string name = Path.GetFileName(full);
        string withExtension = name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name : name + Extension;
        string directory = Path.GetDirectoryName(full) ?? full;
        return [full, Path.Combine(directory, withExtension), Path.Combine(directory, "lib" + withExtension)];
    }

    private static string NotFound(string path, string[] candidates)
    {
        string tried = string.Join(", ", candidates.Distinct().Select(candidate => $"'{candidate}'"));
        string hint = Path.IsPathFullyQualified(path) ? "" : $" A relative path starts at the application's directory, '{AppContext.BaseDirectory}'.";
        return $"There is no plugin library '{path}'; tried {tried}.{hint}";
    }
}
