using System.Text.RegularExpressions;

namespace Pdk.Analyzers.Tests;

/// <summary>The page of a rule in docs/rules.</summary>
internal sealed partial class RulePage(string id)
{
    internal static readonly string[] Headings = ["What it saw", "Why it matters", "Bad", "Fixed", "Configure"];

    internal static string Folder { get; } = RepositoryFiles.Find("docs/rules");

    private readonly string _text = File.ReadAllText(Path.Combine(Folder, $"{id}.md")).ReplaceLineEndings("\n");

    /// <summary>What the code under a heading is part of; two rules are about the project, and their code is the same.</summary>
    internal ProjectKind Kind(string heading) => (id[..5], id, heading) switch
    {
        (_, "PDK0215", "Bad") => ProjectKind.Undecided,
        (_, "PDK0910", "Bad") => ProjectKind.Safe,
        ("PDK02", _, _) => ProjectKind.Plugin,
        ("PDK03", _, _) => ProjectKind.Host,
        _ => ProjectKind.Contract,
    };

    internal string FirstLine => _text[.._text.IndexOf('\n', StringComparison.Ordinal)];

    internal IEnumerable<string> FoundHeadings => Heading().Matches(_text).Select(match => match.Groups[1].Value);

    /// <summary>What the rule's code fix does; null if it has none.</summary>
    internal string? CodeFix => Fix().Match(_text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What stands under a heading.</summary>
    internal string Section(string heading)
    {
        int start = _text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal) + heading.Length + 5;
        int end = _text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return _text[start..(end < 0 ? _text.Length : end)].Trim();
    }

    /// <summary>The code under a heading, with the baseline that stands before it.</summary>
    internal RuleSource Source(string heading)
    {
        string section = Section(heading);
        string baseline = BaselineFence().Match(section).Groups[1].Value;
        return new RuleSource(CodeFence().Match(section).Groups[1].Value, id.StartsWith("PDK01", StringComparison.Ordinal) ? baseline : null)
        {
            File = "/0/acme.scan.pdkabi",
        };
    }

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^Code fix: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Fix();

    [GeneratedRegex("^```csharp\n(.*)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeFence();

    [GeneratedRegex("^```text\n(.*?\n)```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BaselineFence();
}
