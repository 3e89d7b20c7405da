using System.Runtime.InteropServices;

namespace Pdk.Hosting.Tests;

/// <summary>Creates an object of each of several entries of one library, in one process of its own.</summary>
internal static class CheckScenario
{
    /// <summary>What stands between the outcomes.</summary>
    internal const string Separator = "\n----\n";

    /// <summary>What came of each entry, in order.</summary>
    internal static async Task<string[]> Outcomes(params string[] entries) =>
        (await Child.Run(["check", Natives.Library("growing"), .. entries])).Split(Separator);

    /// <summary>What came of one entry.</summary>
    internal static async Task<string> Outcome(string entry) => (await Outcomes(entry))[0];

    internal static string Run(string path, string[] entries)
    {
        nint handle = NativeLibrary.Load(path);
        return string.Join(Separator, entries.Select(entry =>
        {
            // Stays open: what is loaded later is held against it.
            PluginLibrary library = PluginLibrary.FromEntry(NativeLibrary.GetExport(handle, entry), entry);
            try
            {
                return entry.StartsWith("plot", StringComparison.Ordinal) ? Create<IPlotting>(library)
                    : entry.StartsWith("log", StringComparison.Ordinal) ? Create<ILogging>(library)
                    : entry.StartsWith("map", StringComparison.Ordinal) ? Create<IMapping>(library)
                    : Growing(library);
            }
            catch (PluginContractException exception)
            {
                return $"{exception.Reason} supported {library.Supports<IGrowing>()} {exception.Message}";
            }
        }));
    }

    private static string Create<T>(PluginLibrary library)
        where T : class, IPluginContract<T>
    {
        library.Release(library.Create<T>());
        return "Accepted";
    }

    private static string Growing(PluginLibrary library)
    {
        IGrowing growing = library.Create<IGrowing>();
        string[] members = [nameof(IGrowing.Length), nameof(IGrowing.Scale), nameof(IGrowing.Offset), "get_Offset", "Nothing"];
        string[] offered = Array.FindAll(members, library.Supports<IGrowing>);
        string[] had = Array.FindAll(members, member => library.Supports(growing, member));
        return $"Accepted {growing.Length(1, 2)} {growing.Name()} {growing.Scale(21)} {growing.Offset}, " +
            $"offers {string.Join(' ', offered)}, has {string.Join(' ', had)}";
    }
}
