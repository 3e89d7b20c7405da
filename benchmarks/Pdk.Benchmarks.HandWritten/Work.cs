namespace Pdk.Benchmarks;

/// <summary>The work itself, the same lines as in the plugin.</summary>
internal static class Work
{
    internal static int Min(int a, int b) => a < b ? a : b;

    internal static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    internal static int CountCharacters(string text) => text.Length;

    internal static string Echo(string text) => text;
}
