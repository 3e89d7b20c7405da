namespace Pdk.Tests;

/// <summary>Contracts that inherit contracts: each base has a vtable of its own, so that a base grows under what inherits it.</summary>
public sealed class BaseContractTests
{
    // The base grows in version 2, the two contracts in the middle do not, and the last one hides a member.
    private static string Contracts(int version) => $$"""
        namespace Inherited;
        [Pdk.PluginContract("inherited.device")]
        public partial interface IDevice : System.IDisposable
        {
            string Name();
            {{(version >= 2 ? """
                [Pdk.Since(2)] string Label() => $"default {Name()}";
                [Pdk.Since(2)] int Port();
                """ : "")}}
        }

        [Pdk.PluginContract("inherited.source")]
        public partial interface ISource : IDevice { int Read(System.ReadOnlySpan<int> values); }

        [Pdk.PluginContract("inherited.sink")]
        public partial interface ISink : IDevice { void Write(string text, out int length); }

        [Pdk.PluginContract("inherited.player")]
        public partial interface IPlayer : ISource, ISink
        {
            new string Name();
            [Pdk.Since(2)] string Describe() => $"{Name()}, {((IDevice)this).Name()}, {Read([1, 2])}";
        }
        """;

    private static string Plugin(int version) => $$"""
        namespace Inherited;
        [Pdk.Plugin("inherited.plugin", "{{version}}.0.0")]
        public sealed class Player : IPlayer
        {
            public static int Disposed;
            public string Name() => "player";
            string IDevice.Name() => "device";
            public int Read(System.ReadOnlySpan<int> values) => values.Length + {{version}};
            public void Write(string text, out int length) => length = text.Length;
            public void Dispose() => Disposed++;
            {{(version >= 2 ? "public string Label() => \"label\"; public int Port() => 81;" : "")}}
        }
        """;

    private static string Driver(int version) => $$"""
        using System;
        namespace Inherited;
        public static class Driver
        {
            public static string Run(Pdk.Hosting.PluginLibrary library)
            {
                using IPlayer player = library.Create<IPlayer>();
                player.Write("four", out int length);
                string text = $"{player.Name()} {((IDevice)player).Name()} {player.Read([1, 2, 3])} {length} {player.Describe()}";
                {{(version >= 2 ? """
                    text += $"|{player.Label()} {library.Supports<IPlayer>("Label")} {library.Supports(player, "Port")} {library.Supports(player, "Write")} {library.Supports(player, "No")}";
                    try { text += $" {player.Port()}"; }
                    catch (Pdk.PluginMemberMissingException missing) { text += $" {missing.Message}"; }
                    """ : "")}}
                using IDevice device = library.Create<IDevice>();
                using ISink sink = library.Create<ISink>();
                return $"{text}|{device.Name()} {sink.Name()}";
            }
        }
        """;

    private const string Missing =
        "'IDevice.Port()' came with version 2 of the contract inherited.device, and this plugin was built against version 1. " +
        "Rebuild the plugin against the newer contract, or ask PluginLibrary.Supports before the call.";

    [Theory]
    [InlineData(1, 1, "player device 4 4 player, device, 3|device device")]
    [InlineData(1, 2, "player device 5 4 player, device, 4|device device")]
    [InlineData(2, 1, $"player device 4 4 player, device, 3|default device False False True False {Missing}|device device")]
    [InlineData(2, 2, "player device 5 4 player, device, 4|label True True True False 81|device device")]
    public void Base_OfAnyVersionOnEitherSide_IsCalledThroughItsOwnVtable(int host, int plugin, string expected)
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(Contracts(plugin), Plugin(plugin));

        Assert.Equal(expected, InMemoryPlugin.RunHost<string>("Inherited.Driver", library.Library, Contracts(host), Driver(host)));
    }

    [Fact]
    public void Base_WithAChangedMember_IsRefusedForWhatInheritsIt()
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(
            Contracts(1).Replace("string Name();\n    \n", "int Name();\n    \n", StringComparison.Ordinal),
            Plugin(1).Replace("string IDevice.Name() => \"device\"", "int IDevice.Name() => 1", StringComparison.Ordinal));

        PluginContractException exception = Assert.Throws<PluginContractException>(
            () => InMemoryPlugin.RunHost<string>("Inherited.Driver", library.Library, Contracts(1), Driver(1)));

        Assert.Equal(PluginContractError.Incompatible, exception.Reason);
        Assert.Contains("contract inherited.player version 2 by plugin inherited.plugin 1.0.0 inherits 'inherited.device': ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("slot 0 Name, result: host utf8, plugin i32", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contract_WithOtherBases_IsRefused()
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(
            Contracts(1).Replace("IPlayer : ISource, ISink", "IPlayer : ISource", StringComparison.Ordinal), Plugin(1));

        PluginContractException exception = Assert.Throws<PluginContractException>(
            () => InMemoryPlugin.RunHost<string>("Inherited.Driver", library.Library, Contracts(1), Driver(1)));

        Assert.Contains("\n  base inherited.sink: only the host has inherited.sink", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_OfWhatInherits_EndsTheOneObject()
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile(
            Contracts(2),
            Plugin(2),
            """
            namespace Inherited;
            public static class Driver
            {
                public static int Run(Pdk.Hosting.PluginLibrary library)
                {
                    IDevice device = library.Create<IPlayer>();
                    device.Dispose();
                    device.Dispose();
                    try { device.Name(); } catch (System.ObjectDisposedException) { return Player.Disposed; }
                    return -1;
                }
            }
            """);

        Assert.Equal(1, library.Run<int>("Inherited.Driver"));
    }
}
