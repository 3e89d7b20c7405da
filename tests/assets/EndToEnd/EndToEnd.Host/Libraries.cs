using System.Diagnostics.CodeAnalysis;
using Pdk.Hosting;

namespace EndToEnd.Host;

/// <summary>The two plugin libraries, found as a user's program finds its own.</summary>
internal static class Libraries
{
    internal const string A = "plugins/EndToEnd.PluginA/EndToEnd.PluginA";
    internal const string B = "plugins/EndToEnd.PluginB/EndToEnd.PluginB";

    private const string ManagedA = "plugins/EndToEnd.PluginA/managed/EndToEnd.PluginA";

    // The test's word: the first as the managed assembly that its project compiles to.
    private static bool IsManaged => Environment.GetEnvironmentVariable("MANAGED_PLUGIN") == "1";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "In a native program it throws, which a test expects.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
    internal static PluginLibrary LoadA() => IsManaged ? PluginLibrary.LoadManaged(ManagedA) : PluginLibrary.Load(A);

    internal static PluginLibrary LoadB() => PluginLibrary.Load(B);
}
