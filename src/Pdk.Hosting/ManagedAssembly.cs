using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>A plugin's assembly in a load context of its own.</summary>
/// <remarks>
/// Pointers to functions keep no code alive. The runtime takes a context away after <see cref="Unload"/>, once nobody refers
/// to it: whoever may call holds this object, by stub, reference, owner, library and module, to the end of the call and of
/// what the call answered.
/// </remarks>
internal sealed class ManagedAssembly
{
    private readonly AssemblyLoadContext _context;

    // What keeps the code: a context that was unloaded does not.
    private readonly MethodBase _method;

    private ManagedAssembly(string path, AssemblyLoadContext context, MethodBase method)
    {
        Path = path;
        _context = context;
        _method = method;
    }

    /// <summary>The file, links followed.</summary>
    internal string Path { get; }

    /// <summary>The address of <c>pdk_plugin_entry</c>; valid as long as this object is.</summary>
    internal nint EntryPoint => _method.MethodHandle.GetFunctionPointer();

    /// <summary>Loads an assembly. Of its code, only its module initializers run.</summary>
    /// <exception cref="PluginLoadException">It cannot be loaded, or is no plugin.</exception>
    [RequiresUnreferencedCode(ManagedContext.Reason)]
    internal static ManagedAssembly Load(string path)
    {
        byte[] image = Read(path);
        int entryPoint = ManagedImage.FindEntryPoint(image, path);
        AssemblyLoadContext? opened = null;
        try
        {
            ManagedContext context = new(path);
            opened = context;
            Assembly assembly = context.LoadPlugin(image, path);
            MethodBase method = assembly.ManifestModule.ResolveMethod(entryPoint)!;

            // Both now: what the initializer throws, or the compiler has to say, would end the process if it came out of the call.
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
            return new ManagedAssembly(path, context, method);
        }
        catch (Exception exception)
        {
            opened?.Unload();
            throw new PluginLoadException(
                PluginLoadError.CannotLoad,
                path,
                $"The runtime cannot load '{path}': {(exception.InnerException ?? exception).Message} Copy the plugin with all the files that its build or publish puts beside it, or build it again.",
                exception);
        }
    }

    /// <summary>Lets the runtime take the code away as soon as nobody refers to it.</summary>
    /// <returns>What the plugin's own code, which hears of it, threw; null if nothing.</returns>
    internal Exception? Unload()
    {
        try
        {
            _context.Unload();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PluginLoadException(
                PluginLoadError.CannotLoad, path, $"'{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
