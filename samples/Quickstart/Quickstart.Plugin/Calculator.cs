using Pdk;

namespace Quickstart;

/// <summary>The plugin: plain C#, which the build compiles to a native library.</summary>
[Plugin("acme.calculator.basic", "1.0.0")]
public sealed class Calculator : ICalculator
{
    /// <inheritdoc/>
    public int Min(int a, int b) => Math.Min(a, b);

    /// <inheritdoc/>
    public Summary Summarize(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("There must be at least one value.", nameof(values));
        }

        double min = values[0];
        double max = values[0];
        Sum sum = default;
        foreach (double value in values)
        {
            min = Math.Min(min, value);
            max = Math.Max(max, value);
            sum.Add(value);
        }

        // Equal numbers are their own mean, whatever sum and division round to.
        double mean = min == max ? min : sum.Total / values.Length;

        // A second pass, since the sum of the squares minus the square of the sum would cancel out most digits.
        // The deviations add up to zero but for the rounding of the mean: what they do add up to corrects it.
        Sum deviations = default;
        Sum squares = default;
        foreach (double value in values)
        {
            double deviation = value - mean;
            deviations.Add(deviation);
            squares.Add(deviation * deviation);
        }

        double variance = (squares.Total - (deviations.Total * deviations.Total / values.Length)) / (values.Length - 1);
        return new Summary
        {
            Min = min,
            Max = max,
            Mean = mean,
            StandardDeviation = values.Length > 1 ? Math.Sqrt(variance) : double.NaN,
            Count = values.Length,
        };
    }
}
