using System.ComponentModel;
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;

namespace Pdk.Samples.Tests;

/// <summary>What describes a column.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Count">How many numbers it has.</param>
/// <param name="Min">The smallest one.</param>
/// <param name="Max">The largest one.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">The standard deviation of the sample.</param>
internal sealed record Figures(string Column, long Count, double Min, double Max, double Mean, double StandardDeviation)
{
    private const string Script =
        """
        import csv, statistics, sys

        with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
            header, *rows = csv.reader(file)

        for index, name in enumerate(header):
            cells = [row[index] for row in rows if row[index]]
            try:
                values = [float(cell) for cell in cells]
            except ValueError:
                continue
            if values:
                print(name, len(values), min(values), max(values), statistics.fmean(values), statistics.stdev(values))
        """;

    /// <summary>Lets Python compute the figures of each numeric column of a table.</summary>
    /// <param name="path">The table, comma-separated.</param>
    /// <returns>The figures.</returns>
    public static async Task<List<Figures>> FromPythonAsync(string path)
    {
        try
        {
            BufferedCommandResult result = await Cli.Wrap("python3").WithArguments(["-c", Script, path]).ExecuteBufferedAsync();
            return ParseLines(result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                "This test compares with Python's statistics module, but python3 cannot be started; install it and put it on the PATH.",
                exception);
        }
    }

    /// <summary>Reads lines of name, count, min, max, mean and standard deviation.</summary>
    /// <param name="lines">The lines; no spaces in the names.</param>
    /// <returns>The figures.</returns>
    public static List<Figures> ParseLines(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(words => new Figures(
            words[0],
            long.Parse(words[1], CultureInfo.InvariantCulture),
            Number(words[2]),
            Number(words[3]),
            Number(words[4]),
            Number(words[5])))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
