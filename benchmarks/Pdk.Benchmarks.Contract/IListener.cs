namespace Pdk.Benchmarks;

/// <summary>A small object of the host.</summary>
[PluginContract("pdk.benchmarks.listener")]
public partial interface IListener
{
    /// <summary>Hears of a value.</summary>
    int Hear(int value);
}
