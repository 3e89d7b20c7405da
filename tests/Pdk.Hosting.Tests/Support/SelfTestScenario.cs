using System.Runtime.InteropServices;

namespace Pdk.Hosting.Tests;

/// <summary>Loads an entry of <c>selftest.c</c> twice.</summary>
internal static unsafe class SelfTestScenario
{
    internal static string Run(string path, string entry)
    {
        nint handle = NativeLibrary.Load(path);
        nint address = NativeLibrary.GetExport(handle, entry);
        string first = Load(address, entry);
        string second = Load(address, entry);
        return $"{first}\n{(first == second ? "" : second)}\n{Answer(handle, "test_calls")} calls, {Answer(handle, "test_inits")} inits";
    }

    private static string Load(nint address, string name)
    {
        try
        {
            PluginLibrary.FromEntry(address, name).Dispose();
            return "Loaded";
        }
        catch (PluginLoadException exception)
        {
            return $"{exception.Reason} {exception.Message}";
        }
    }

    private static int Answer(nint handle, string name) => ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(handle, name))();
}
