using System.Globalization;

namespace Pdk.Benchmarks;

/// <summary>The data that crosses, the same on all sides.</summary>
public static class Samples
{
    /// <summary>So many words, each with its number.</summary>
    public static Dictionary<string, int> Counts(int entries) =>
        Enumerable.Range(0, entries).ToDictionary(index => Word("key", index), index => index);

    /// <summary>1,000 numbers.</summary>
    public static List<double> Numbers() => [.. Enumerable.Range(0, 1000).Select(index => index * 0.5)];

    /// <summary>100 texts of 9 characters.</summary>
    public static List<string> Texts() => [.. Enumerable.Range(0, 100).Select(index => Word("text", index))];

    /// <summary>An order.</summary>
    public static Order Order() => new(
        17, 4_711_000_000, 99.5, true, "eighteen chars str", new Guid("6b29fc40-ca47-1067-b31d-00dd010662da"), new DateTime(2026, 3, 14, 15, 9, 26, DateTimeKind.Utc), 2.5);

    /// <summary>A report with 4 tags, 8 values and 4 counts.</summary>
    public static Report Report(int index) => new(
        Word("report", index),
        [.. Enumerable.Range(0, 4).Select(tag => Word("tag", tag))],
        [.. Enumerable.Range(0, 8).Select(value => value * 0.25)],
        Counts(4));

    /// <summary>100 reports.</summary>
    public static List<Report> Reports() => [.. Enumerable.Range(0, 100).Select(Report)];

    private static string Word(string word, int index) => word + index.ToString("D5", CultureInfo.InvariantCulture);
}
