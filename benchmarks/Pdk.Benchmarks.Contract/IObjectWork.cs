namespace Pdk.Benchmarks;

/// <summary>Objects and delegates there and back.</summary>
[PluginContract("pdk.benchmarks.objects")]
public partial interface IObjectWork
{
    /// <summary>A new object of the plugin.</summary>
    INode CreateNode(int value);

    /// <summary>Calls an object of the host many times.</summary>
    /// <returns>The sum of its answers.</returns>
    long Notify(IListener listener, int calls);

    /// <summary>A delegate of the plugin.</summary>
    Func<int, int> CreateAdder(int summand);

    /// <summary>Calls a delegate of the host many times.</summary>
    /// <returns>The sum of its answers.</returns>
    long Apply(Func<int, int> function, int calls);
}
