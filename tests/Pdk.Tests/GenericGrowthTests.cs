namespace Pdk.Tests;

/// <summary>Generic contracts grow as others do: every closure follows the generic contract and its baseline.</summary>
public sealed class GenericGrowthTests
{
    // In version 2 new members stand in front, which only the baseline allows.
    private static string Contract(int version) => $$"""
        namespace Growing;
        public struct Item { public long Id; public double Weight; }
        [Pdk.PluginContract("growing.store")]
        public partial interface IStore<TItem> where TItem : unmanaged
        {
            {{(version >= 2 ? """
                [Pdk.Since(2)] TItem Last => Get(Count - 1);
                [Pdk.Since(2)] void Clear();
                [Pdk.Since(2)] int Find(System.ReadOnlySpan<TItem> any) { return any.Length + Count; }
                """ : "")}}
            TItem Get(int index);
            int Count { get; }
        }
        [assembly: Pdk.PluginClosure<Growing.IStore<Growing.Item>>]
        """;

    private static string[] Sources(int version)
    {
        string[] parts = Contract(version).Split("[assembly:");
        return ["[assembly:" + parts[1], parts[0], $$"""
            pdkabi 1
            contract growing.store<!T> version {{version}} shipped 1
              slot 0 Get(index i32) -> !T
              slot 1 get_Count() -> i32

            """];
    }

    private static string Plugin(int version) => $$"""
        namespace Growing;
        [Pdk.Plugin("growing.plugin", "{{version}}.0.0")]
        public sealed class Plugin : IStore<Item>, IStore<int>
        {
            Item IStore<Item>.Get(int index) => new() { Id = index, Weight = 2 };
            int IStore<int>.Get(int index) => index * 10;
            public int Count => 3;
            {{(version >= 2 ? """
                public void Clear() { }
                Item IStore<Item>.Last => new() { Id = 99 };
                """ : "")}}
        }
        """;

    private static string Driver(int version) => $$"""
        [assembly: Pdk.PluginClosure<Growing.IStore<int>>]
        namespace Growing
        {
            public static class Driver
            {
                public static string Run(Pdk.Hosting.PluginLibrary library)
                {
                    IStore<Item> items = library.Create<IStore<Item>>();
                    IStore<int> numbers = library.Create<IStore<int>>();
                    string text = $"{items.Get(2).Id} {numbers.Get(2)} {items.Count}";
                    {{(version >= 2 ? """
                        text += $"|{items.Last.Id} {numbers.Last} {items.Find([default])} {library.Supports<IStore<Item>>("Last")}";
                        try { items.Clear(); text += "|cleared"; }
                        catch (Pdk.PluginMemberMissingException missing) { text += "|" + missing.Message; }
                        """ : "")}}
                    return text;
                }
            }
        }
        """;

    private const string Missing =
        "'IStore.Clear()' came with version 2 of the contract growing.store<Growing.Item>, and this plugin was built against version 1. " +
        "Rebuild the plugin against the newer contract, or ask PluginLibrary.Supports before the call.";

    [Theory]
    [InlineData(1, 1, "2 20 3")]
    [InlineData(1, 2, "2 20 3")]
    [InlineData(2, 1, $"2 20 3|2 20 4 False|{Missing}")]
    [InlineData(2, 2, "2 20 3|99 20 4 True|cleared")]
    public void Pair_OfHostAndPlugin_Works(int host, int plugin, string expected)
    {
        using InMemoryPlugin library = InMemoryPlugin.Compile([.. Sources(plugin), Plugin(plugin)]);

        Assert.Equal(expected, InMemoryPlugin.RunHost<string>("Growing.Driver", library.Library, [.. Sources(host), Driver(host)]));
    }

    /// <summary>A struct that only a closure names has no baseline; the check at load finds what became of it.</summary>
    [Theory]
    [InlineData("long Id; public double Weight", "long Id; public float Weight", "slot 0 Get, result -> Growing.Item.Weight: host f64, plugin f32")]
    [InlineData("long Id; public double Weight", "double Weight; public long Id", "slot 0 Get, result -> Growing.Item.Id: host offset 0, plugin offset 8")]
    [InlineData("TItem Get(int index)", "TItem Get(long index)", "slot 0 Get, index: host i32, plugin i64")]
    public void Closure_WithAnotherStruct_IsRefusedWithThePath(string old, string @new, string message)
    {
        string[] Change(string[] sources) => [.. sources.Select(source => source.Replace(old, @new, StringComparison.Ordinal).Replace("Get(int", "Get(" + (@new.Contains("Get(long", StringComparison.Ordinal) ? "long" : "int"), StringComparison.Ordinal).Replace("index * 10", "(int)index * 10", StringComparison.Ordinal))];
        string[] plugin = [.. Change([.. Sources(1), Plugin(1)]).Where(source => !source.StartsWith("pdkabi", StringComparison.Ordinal))];
        using InMemoryPlugin library = InMemoryPlugin.Compile(plugin);

        PluginContractException exception = Assert.Throws<PluginContractException>(() => InMemoryPlugin.RunHost<string>("Growing.Driver", library.Library, [.. Sources(1), Driver(1)]));

        Assert.Equal(PluginContractError.Incompatible, exception.Reason);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
