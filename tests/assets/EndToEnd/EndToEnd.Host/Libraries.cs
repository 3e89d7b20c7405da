using Pdk.Hosting;

namespace EndToEnd.Host;

/// <summary>The two plugin libraries, found as a user's program finds its own.</summary>
internal static class Libraries
{
    internal const string A = "plugins/EndToEnd.PluginA/EndToEnd.PluginA";
    internal const string B = "plugins/EndToEnd.PluginB/EndToEnd.PluginB";

    internal static PluginLibrary LoadA() => PluginLibrary.Load(A);

    internal static PluginLibrary LoadB() => PluginLibrary.Load(B);
}
