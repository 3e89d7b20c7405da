namespace Pdk.Hosting;

/// <summary>Finds the file that a library's path means.</summary>
internal static class LibraryPath
{
    /// <summary>How two paths to one file are compared.</summary>
    internal static StringComparison Comparison => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    private static string Extension => OperatingSystem.IsWindows() ? ".dll"
        : OperatingSystem.IsMacOS() ? ".dylib"
        : ".so";

    /// <summary>The full path of an existing file: the path itself, else with the platform's extension, else with <c>lib</c> in front too.</summary>
    /// <exception cref="PluginLoadException">There is none.</exception>
    internal static string Resolve(string path) => Resolve(path, Extension, "", "lib");

    /// <summary>The full path of an existing assembly: the path itself, else with <c>.dll</c>.</summary>
    /// <exception cref="PluginLoadException">There is none.</exception>
    internal static string ResolveManaged(string path) => Resolve(path, ".dll", "");

    /// <summary>The path of a file without links to files or directories in it.</summary>
    internal static string FollowLinks(string file)
    {
        if (Path.GetDirectoryName(file) is not { } directory)
        {
            return file;
        }

        string path = Path.Combine(FollowLinks(directory), Path.GetFileName(file));
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? FollowLinks(target.FullName) : path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Some file systems cannot say; the path itself leads there as well.
            return path;
        }
    }

    private static string Resolve(string path, string extension, params string[] prefixes)
    {
        // Never the current directory, which belongs to whoever started the process.
        string full = Path.GetFullPath(path, AppContext.BaseDirectory);
        string[] candidates = Candidates(full, extension, prefixes);
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

    private static string[] Candidates(string full, string extension, string[] prefixes)
    {
        string name = Path.GetFileName(full);
        string withExtension = name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name : name + extension;
        string directory = Path.GetDirectoryName(full) ?? full;
        return [full, .. prefixes.Select(prefix => Path.Combine(directory, prefix + withExtension))];
    }

    private static string NotFound(string path, string[] candidates)
    {
        string tried = string.Join(", ", candidates.Distinct().Select(candidate => $"'{candidate}'"));
        string hint = Path.IsPathFullyQualified(path) ? "" : $" A relative path starts at the application's directory, '{AppContext.BaseDirectory}'.";
        return $"There is no plugin library '{path}'; tried {tried}.{hint}";
    }
}
