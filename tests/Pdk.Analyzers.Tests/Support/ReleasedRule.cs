using System.Text.RegularExpressions;

namespace Pdk.Analyzers.Tests;

/// <summary>A line of the release files.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Category">Its category.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Title">Its title.</param>
internal sealed partial record ReleasedRule(string Id, string Category, string Severity, string Title)
{
    /// <summary>All of them, shipped or not, in order of their ids.</summary>
    internal static ReleasedRule[] All { get; } =
    [
        .. new[] { "Shipped", "Unshipped" }
            .SelectMany(name => File.ReadLines(RepositoryFiles.Find($"analyzers/Pdk.Analyzers/AnalyzerReleases.{name}.md")))
            .Select(line => Line().Match(line))
            .Where(match => match.Success)
            .Select(match => new ReleasedRule(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^(PDK\d{4}) \| (\S+) \| (\S+) \| (.+)$")]
    private static partial Regex Line();
}
