namespace Pdk.Tests;

/// <summary>Hosts and plugins built against versions 1, 2 and 3 of one contract work together in every pair.</summary>
public sealed class GrowthTests
{
    // Version 2 adds a member with a default that calls a required one, and one whose default calls the other; version 3
    // adds one without a default.
    private static string Contract(int version) => $$"""
        namespace Growing;
        public enum Mood { Calm, {{(version >= 3 ? "Wild" : "")}} }
        [Pdk.PluginContract("growing")]
        public partial interface IGrowing : System.IDisposable
        {
            string Name(string prefix);
            {{(version >= 2 ? """
                [Pdk.Since(2)] string Greet(string whom) => $"default: {Name("hello")} {whom}";
                [Pdk.Since(2)] bool TryShout(in int times, ref long count, out string text) { count += times; text = $"default: {Greet("you")}!"; return false; }
                """ : "")}}
            {{(version >= 3 ? "[Pdk.Since(3)] Mood Feel(Mood before);" : "")}}
        }
        """;

    private static string Plugin(int version) => $$"""
        namespace Growing;
        [Pdk.Plugin("growing.plugin", "{{version}}.0.0")]
        public sealed class Plugin : IGrowing
        {
            public string Name(string prefix) => $"{prefix} from plugin {{version}}";
            public void Dispose() { }
            {{(version >= 2 ? "public string Greet(string whom) => $\"plugin: {whom}\";" : "")}}
            {{(version >= 3 ? "public bool TryShout(in int times, ref long count, out string text) { count -= times; text = \"plugin\"; return true; } public Mood Feel(Mood before) => before + 1;" : "")}}
        }
        """;

    private static string Driver(int version) => $$"""
        using System;
        namespace Growing;
        public static class Driver
        {
            public static string Run(Pdk.Hosting.PluginLibrary library)
            {
                using IGrowing plugin = library.Create<IGrowing>();
                string text = plugin.Name("called");
                {{(version >= 2 ? """
                    text += "|" + plugin.Greet("me");
                    long count = 10;
                    text += "|" + plugin.TryShout(3, ref count, out string shout) + " " + count + " " + shout;
                    text += "|" + library.Supports<IGrowing>("Greet") + " " + library.Supports(plugin, "Greet");
                    """ : "")}}
                {{(version >= 3 ? """
                    try { text += "|" + plugin.Feel(Mood.Calm); }
                    catch (Pdk.PluginMemberMissingException missing) { text += "|" + missing.Message; }
                    """ : "")}}
                return text;
            }
        }
        """;

    private const string Missing =
        "'IGrowing.Feel(Mood)' came with version 3 of the contract growing, and this plugin was built against version #. " +
        "Rebuild the plugin against the newer contract, or ask PluginLibrary.Supports before the call.";

    [Theory]
    [InlineData(1, 1, "called from plugin 1")]
    [InlineData(1, 2, "called from plugin 2")]
    [InlineData(1, 3, "called from plugin 3")]
    [InlineData(2, 1, "called from plugin 1|default: hello from plugin 1 me|False 13 default: default: hello from plugin 1 you!|False False")]
    [InlineData(2, 2, "called from plugin 2|plugin: me|False 13 default: plugin: you!|True True")]
    [InlineData(2, 3, "called from plugin 3|plugin: me|True 7 plugin|True True")]
    [InlineData(3, 1, "called from plugin 1|default: hello from plugin 1 me|False 13 default: default: hello from plugin 1 you!|False False|MISSING")]
    [InlineData(3, 2, "called from plugin 2|plugin: me|False 13 default: plugin: you!|True True|MISSING")]
    [InlineData(3, 3, "called from plugin 3|plugin: me|True 7 plugin|True True|Wild")]
    public void Pair_OfHostAndPlugin_Works(int host, int plugin, string expected)
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(Contract(plugin), Plugin(plugin));

        string text = InMemoryPlugin.RunHost<string>("Growing.Driver", library.Library, Contract(host), Driver(host));

        Assert.Equal(expected.Replace("MISSING", Missing.Replace("#", $"{plugin}", StringComparison.Ordinal), StringComparison.Ordinal), text);
    }

    [Fact]
    public void Pair_WithAChangedMember_IsRefusedWithThePath()
    {
        string changed = Contract(3).Replace("in int times", "in short times", StringComparison.Ordinal);
        using InMemoryPlugin library = InMemoryPlugin.Compile(
            changed, Plugin(3).Replace("in int times", "in short times", StringComparison.Ordinal));

        PluginContractException exception = Assert.Throws<PluginContractException>(
            () => InMemoryPlugin.RunHost<string>("Growing.Driver", library.Library, Contract(3), Driver(3)));

        Assert.Contains("slot 2 TryShout, times: host i32, plugin i16", exception.Message, StringComparison.Ordinal);
    }
}
