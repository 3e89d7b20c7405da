namespace Quickstart;

/// <summary>Figures that describe many numbers. A NaN among the numbers makes all of them NaN, except the count.</summary>
public struct Summary
{
    /// <summary>The smallest number.</summary>
    public double Min;

    /// <summary>The largest number.</summary>
    public double Max;

    /// <summary>The arithmetic mean.</summary>
    public double Mean;

    /// <summary>
    /// The standard deviation of a sample: the sum of the squared deviations from the mean, divided by
    /// <see cref="Count"/> - 1, and of that the square root. NaN if there are fewer than two numbers.
    /// </summary>
    public double StandardDeviation;

    /// <summary>How many numbers there are.</summary>
    public long Count;
}
