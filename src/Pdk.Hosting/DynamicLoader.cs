using System.Runtime.InteropServices;
using System.Text;
using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>The operating system's dynamic loader.</summary>
/// <remarks>
/// A library is never unloaded, not even one that turns out to be no plugin. It may hold a NativeAOT runtime, whose
/// per-thread destructors run when a thread that was inside ends: with the code unmapped, that is a crash.
/// </remarks>
internal static unsafe class DynamicLoader
{
    private const int Now = 2;
    private const int LocalOnApple = 4;

    /// <summary>Loads a library, or finds it loaded, and looks its entry point up.</summary>
    /// <returns>The address of <c>pdk_plugin_entry</c>: the same for every path to the same library.</returns>
    /// <exception cref="PluginLoadException">The library cannot be loaded or has no entry point.</exception>
    internal static nint GetEntryPoint(string path)
    {
        if (NativeLibrary.TryGetExport(Open(path), AbiVersion.EntryPoint, out nint entry))
        {
            return entry;
        }

        throw new PluginLoadException(
            PluginLoadError.NoEntryPoint,
            path,
            $"'{path}' is a library but no plugin: it does not export {AbiVersion.EntryPoint}. " +
            "In C#, mark a class of it with [Plugin] and let the project reference the package Pdk; a class exports nothing if it has " +
            "no constructor that takes contracts only, no valid id or version, or if every contract it implements was refused. " +
            "In another language, export that function.");
    }

    private static nint Open(string path)
    {
        // .NET binds functions when they are first called, and a missing one then ends the process. dlopen can bind at once.
        nint program = NativeLibrary.GetMainProgramHandle();
        if (NativeLibrary.TryGetExport(program, "dlopen", out nint open) &&
            NativeLibrary.TryGetExport(program, "dlerror", out nint error))
        {
            return OpenNow(
                path, (delegate* unmanaged[Cdecl]<byte*, int, nint>)open, (delegate* unmanaged[Cdecl]<byte*>)error);
        }

        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw CannotLoad(path, exception.Message, exception);
        }
    }

    private static nint OpenNow(
        string path, delegate* unmanaged[Cdecl]<byte*, int, nint> open, delegate* unmanaged[Cdecl]<byte*> error)
    {
        nint handle;
        fixed (byte* bytes = Encoding.UTF8.GetBytes(path + '\0'))
        {
            handle = open(bytes, OperatingSystem.IsMacOS() ? Now | LocalOnApple : Now);
        }

        if (handle != 0)
        {
            return handle;
        }

        // dlerror often begins with the path, which the message has already.
        string reason = Marshal.PtrToStringUTF8((nint)error()) ?? "no reason given";
        throw CannotLoad(path, reason.Replace($"{path}: ", "", StringComparison.Ordinal), null);
    }

    private static PluginLoadException CannotLoad(string path, string reason, Exception? exception) => new(
        PluginLoadError.CannotLoad,
        path,
        $"The operating system cannot load '{path}': {reason}. Install what is missing, or publish the plugin for this system.",
        exception);
}
