namespace Pdk.Benchmarks;

/// <summary>The same small work, done through Pdk and by hand.</summary>
[PluginContract("pdk.benchmarks.work")]
public partial interface IWork
{
    /// <summary>The smaller number.</summary>
    int Min(int a, int b);

    /// <summary>The sum of all values.</summary>
    double Sum(ReadOnlySpan<double> values);

    /// <summary>How many characters a text has.</summary>
    int CountCharacters(string text);

    /// <summary>The text itself, there and back.</summary>
    string Echo(string text);
}
