using CONTRACT_NAMESPACE;
using Pdk;

namespace PdkApp1_Namespace;

/// <summary>Compiled to a native library; hosts make it through the library and call it through the contract.</summary>
[Plugin("pdkapp1-id", "1.0.0")]
public sealed class Plugin1 : CONTRACT_INTERFACE
{
#if (IsCalculator)
    /// <inheritdoc/>
    public int Add(int a, int b) => a + b;

    /// <inheritdoc/>
    public Summary Summarize(ReadOnlySpan<double> values)
    {
        // An exception arrives at the host as an exception.
        ArgumentOutOfRangeException.ThrowIfZero(values.Length, nameof(values));

        Summary summary = new() { Min = values[0], Max = values[0], Count = values.Length };
        double sum = 0;
        foreach (double value in values)
        {
            summary.Min = double.Min(summary.Min, value);
            summary.Max = double.Max(summary.Max, value);
            sum += value;
        }

        summary.Mean = sum / values.Length;
        return summary;
    }
#endif
}
