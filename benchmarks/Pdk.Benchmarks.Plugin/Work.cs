namespace Pdk.Benchmarks;

/// <summary>The work in a plugin.</summary>
[Plugin("pdk.benchmarks.work.plugin", "1.0.0")]
public sealed class Work : IWork
{
    /// <inheritdoc/>
    public int Min(int a, int b) => a < b ? a : b;

    /// <inheritdoc/>
    public double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <inheritdoc/>
    public int CountCharacters(string text) => text.Length;

    /// <inheritdoc/>
    public string Echo(string text) => text;
}
