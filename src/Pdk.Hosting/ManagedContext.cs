using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace Pdk.Hosting;

/// <summary>
/// Where one managed plugin and all that lies beside it is loaded: copies of its own, Pdk and the contract included, as in a
/// native library. Only the framework is shared, so that whatever host and plugin say to each other crosses the ABI.
/// </summary>
[RequiresUnreferencedCode(Reason)]
internal sealed class ManagedContext : AssemblyLoadContext
{
    /// <summary>Why neither the trimmer nor the native compiler can follow.</summary>
    internal const string Reason = "A managed plugin is loaded while the application runs. Load a native library instead.";

    private const string Pdk = "Pdk";

    private readonly string _directory;
    private readonly AssemblyDependencyResolver _resolver;

    /// <summary>Makes an empty context.</summary>
    /// <param name="path">The plugin's assembly, whose <c>.deps.json</c> says where the others are.</param>
    /// <exception cref="InvalidOperationException">The <c>.deps.json</c> cannot be read.</exception>
    internal ManagedContext(string path)
        : base(Path.GetFileName(path), isCollectible: true)
    {
        _directory = Path.GetDirectoryName(path)!;
        _resolver = new AssemblyDependencyResolver(path);
    }

    /// <summary>
    /// Loads the plugin's assembly, and at once what it needs: what is found on disk later on may be of a later build.
    /// </summary>
    /// <param name="image">The assembly's content.</param>
    /// <param name="path">Its file.</param>
    /// <exception cref="FileNotFoundException">What it needs is not beside it.</exception>
    internal Assembly LoadPlugin(byte[] image, string path)
    {
        Assembly plugin = Load(image, path);
        foreach (AssemblyName name in plugin.GetReferencedAssemblies())
        {
            Assembly needed = LoadFromAssemblyName(name);
            if (GetLoadContext(needed) == this)
            {
                LoadNeeded(needed, [needed]);
            }
            else if (IsOfPdk(needed))
            {
                throw new FileNotFoundException(
                    $"The assembly '{name.Name}' is missing beside it, and the application's own one cannot be shared.", name.Name);
            }
        }

        return plugin;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        (_resolver.ResolveAssemblyToPath(assemblyName) ?? FindSatellite(assemblyName)) is { } path ? Load(File.ReadAllBytes(path), path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    // Without a .deps.json the resolver sees only what lies right beside the plugin.
    private string? FindSatellite(AssemblyName assemblyName)
    {
        if (assemblyName.CultureName is not { Length: > 0 } culture)
        {
            return null;
        }

        string path = Path.Combine(_directory, culture, $"{assemblyName.Name}.dll");
        return File.Exists(path) ? path : null;
    }

    private static bool IsOfPdk(Assembly assembly) =>
        assembly.GetName().Name == Pdk || Array.Exists(assembly.GetReferencedAssemblies(), reference => reference.Name == Pdk);

    // Not from the file itself: a build could then not replace it while the plugin is loaded. Symbols come along, so that a
    // debugger has them all the same.
    private Assembly Load(byte[] image, string path)
    {
        string symbols = Path.ChangeExtension(path, ".pdb");
        using MemoryStream assembly = new(image, writable: false);
        using MemoryStream? pdb = File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols), writable: false) : null;
        return LoadFromStream(assembly, pdb);
    }

    private void LoadNeeded(Assembly assembly, HashSet<Assembly> seen)
    {
        foreach (AssemblyName name in assembly.GetReferencedAssemblies())
        {
            Assembly needed;
            try
            {
                needed = LoadFromAssemblyName(name);
            }
            catch (Exception exception) when (exception is FileNotFoundException or FileLoadException)
            {
                // Packages may refer to what is never called; if it is, that call fails, as in any application.
                continue;
            }

            if (GetLoadContext(needed) == this && seen.Add(needed))
            {
                LoadNeeded(needed, seen);
            }
        }
    }
}
