namespace Pdk.Benchmarks;

/// <summary>A small object of the plugin.</summary>
[PluginContract("pdk.benchmarks.node")]
public partial interface INode : IDisposable
{
    /// <summary>A number.</summary>
    int Value { get; }

    /// <summary>A text of 18 characters.</summary>
    string Name { get; }
}
