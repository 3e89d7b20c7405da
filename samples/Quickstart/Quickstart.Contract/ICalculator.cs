using Pdk;

namespace Quickstart;

/// <summary>What a calculator plugin offers and the host calls.</summary>
[PluginContract("acme.calculator")]
public partial interface ICalculator
{
    /// <summary>The smaller one of two numbers.</summary>
    /// <param name="a">One number.</param>
    /// <param name="b">Another one.</param>
    /// <returns><paramref name="a"/> or <paramref name="b"/>.</returns>
    int Min(int a, int b);

    /// <summary>Describes many numbers by a few.</summary>
    /// <param name="values">At least one number. The plugin reads them where they are; nothing is copied.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    Summary Summarize(ReadOnlySpan<double> values);
}
