using Pdk;

namespace PdkApp1_Namespace;

/// <summary>What a plugin offers and the host calls.</summary>
[PluginContract("pdkapp1-id.calculator")]
public partial interface ICalculator
{
    /// <summary>Adds two numbers.</summary>
    int Add(int a, int b);

    /// <summary>Describes many numbers by a few. The plugin reads them in the host's memory; nothing is copied.</summary>
    Summary Summarize(ReadOnlySpan<double> values);
}
