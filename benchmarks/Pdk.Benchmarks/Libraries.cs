using Pdk.Hosting;

namespace Pdk.Benchmarks;

/// <summary>Where the libraries are.</summary>
internal static class Libraries
{
    /// <summary>The library of hand-written exports.</summary>
    internal static string HandWritten { get; } = Path.Combine(
        AppContext.BaseDirectory, "plugins", "Pdk.Benchmarks.HandWritten", "Pdk.Benchmarks.HandWritten" + Extension);

    private static string Extension => OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    /// <summary>Loads the plugin.</summary>
    internal static PluginLibrary LoadPlugin() => PluginLibrary.Load("plugins/Pdk.Benchmarks.Plugin/Pdk.Benchmarks.Plugin");
}
