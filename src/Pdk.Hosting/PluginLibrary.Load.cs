using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Pdk.Hosting;

/// <content>How a library is loaded.</content>
public sealed partial class PluginLibrary
{
    /// <summary>Loads a library and starts it.</summary>
    /// <param name="path">
    /// The file. A relative path starts at <see cref="AppContext.BaseDirectory"/>. If there is no such file, the platform's
    /// extension (<c>.so</c>, <c>.dylib</c>, <c>.dll</c>) is added, then <c>lib</c> in front of the name too.
    /// </param>
    /// <returns>The library; dispose it to end it.</returns>
    /// <exception cref="PluginLoadException">The library cannot be loaded; <see cref="PluginLoadException.Reason"/> says why.</exception>
    /// <exception cref="ArgumentException">The path is empty or no path.</exception>
    /// <exception cref="PlatformNotSupportedException">This process is not 64-bit and little-endian.</exception>
    public static PluginLibrary Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string file = LibraryPath.Resolve(path);
        LibraryFile.Check(file);
        return FromEntry(DynamicLoader.GetEntryPoint(file), file);
    }

    /// <summary>
    /// Loads a plugin from its managed assembly and starts it: to debug it, to load a new build of it into a running
    /// application, or where there is no toolchain for native code. The contract, and all that the plugin needs, comes from
    /// beside the assembly, as a native library has its own; only the framework is the application's.
    /// </summary>
    /// <param name="path">
    /// The file, which is read and not kept open. A relative path starts at <see cref="AppContext.BaseDirectory"/>. If there
    /// is no such file, <c>.dll</c> is added.
    /// </param>
    /// <returns>
    /// The library; dispose it to end it. While one is open for this file, that one is shared, even if the file has changed.
    /// </returns>
    /// <exception cref="PluginLoadException">The plugin cannot be loaded; <see cref="PluginLoadException.Reason"/> says why.</exception>
    /// <exception cref="ArgumentException">The path is empty or no path.</exception>
    /// <exception cref="PlatformNotSupportedException">This process is not 64-bit and little-endian.</exception>
    [RequiresUnreferencedCode(ManagedContext.Reason)]
    [RequiresDynamicCode(ManagedContext.Reason)]
    public static PluginLibrary LoadManaged(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string file = LibraryPath.ResolveManaged(path);
        CheckPlatform();
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new PluginLoadException(
                PluginLoadError.ManagedNotSupported,
                file,
                $"This application is a native program and cannot run the managed assembly '{file}'. " +
                "Set PublishAot in the plugin's project and load the native library that it builds with PluginLibrary.Load.");
        }

        while (true)
        {
            LoadedModule module = LoadedModule.GetManaged(file);
            PluginLibrary library = new(module, file);
            if (module.TryOpen(library))
            {
                return library;
            }
        }
    }

    /// <summary>Opens a library that is in this process already.</summary>
    /// <param name="entry">The address of its <c>pdk_plugin_entry</c>.</param>
    /// <param name="name">What stands for its path.</param>
    internal static PluginLibrary FromEntry(nint entry, string name)
    {
        CheckPlatform();
        LoadedModule module = LoadedModule.Get(entry, name);
        PluginLibrary library = new(module, name);
        module.TryOpen(library);
        return library;
    }

    private static void CheckPlatform()
    {
        if (!Environment.Is64BitProcess || !BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Plugins cross a 64-bit little-endian ABI; run the application as a 64-bit process.");
        }
    }
}
