using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Findings;

namespace Pdk.Analyzers.Tests;

/// <summary>Every rule is whole: descriptor, release line, page, link, a hit and a near miss.</summary>
public sealed class HygieneTests
{
    private static readonly DiagnosticDescriptor[] s_rules =
        [.. RuleTest.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The ids of all rules.</summary>
    public static TheoryData<string> Ids { get; } = [.. s_rules.Select(rule => rule.Id)];

    /// <summary>Each id has one rule, and each rule one analyzer.</summary>
    [Fact]
    public void Rules_Ids_AreUnique() => Assert.Equal(s_rules.Length, s_rules.Select(rule => rule.Id).Distinct().Count());

    /// <summary>The release files have the rules as they are, and no others.</summary>
    [Fact]
    public void Rules_InReleaseFiles_AreTheSame() => Assert.Equal(
        s_rules.Select(rule => new ReleasedRule(rule.Id, rule.Category, rule.DefaultSeverity.ToString(), rule.Title.ToString())),
        ReleasedRule.All);

    /// <summary>The first two digits say what a rule is about.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Category_IsThatOfItsId(string id) => Assert.True((id[3..5], Rule(id).Category) is
        ("00", "Pdk.Contract" or "Pdk.Types") or ("01", "Pdk.Abi") or ("02", "Pdk.Plugin") or ("03", "Pdk.Host") or ("09", "Pdk.Build"));

    /// <summary>The link leads to the rule's page, which has all that a reader looks for.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Page_IsComplete(string id)
    {
        RulePage page = new(id);

        Assert.Equal($"https://github.com/pdk-net/pdk/blob/main/docs/rules/{id}.md", Rule(id).HelpLinkUri);
        Assert.Equal($"# {id}: {Rule(id).Title}", page.FirstLine);
        Assert.Equal(RulePage.Headings, page.FoundHeadings);
        Assert.All(RulePage.Headings, heading => Assert.NotEmpty(page.Section(heading)));
    }

    /// <summary>No page is left of a rule that is gone.</summary>
    [Fact]
    public void Pages_OfRules_AreThoseOfTheRules() => Assert.Equal(
        s_rules.Select(rule => $"{rule.Id}.md").Append("README.md"),
        Directory.EnumerateFiles(RulePage.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    /// <summary>Each rule has a test in which it reports, and one in which it nearly does.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_Tests_AreThere(string id)
    {
        // A project as a whole has no place to mark.
        Assert.True(id is "PDK0201" or "PDK0910" || RuleTests.Hits.Any(row => (string)row[0] == id), $"{id} has no hit.");
        Assert.True(RuleTests.Misses.Any(row => (string)row[0] == id), $"{id} has no near miss.");
    }

    /// <summary>Whatever the model finds, a rule reports.</summary>
    [Fact]
    public void FindingKind_Each_HasARule()
    {
        foreach (FindingKind kind in Enum.GetValues<FindingKind>())
        {
            Assert.Contains(Rules.For(kind), s_rules);
        }
    }

    /// <summary>What refuses a contract or plugin is an error, and advice is none.</summary>
    [Fact]
    public void FindingKind_Severity_IsErrorWhereItRefuses()
    {
        FindingKind[] advice =
        [
            FindingKind.ExportNameTaken, FindingKind.SinceOrder, FindingKind.Ownership, FindingKind.EnumValues,
            FindingKind.BaselineMissing, FindingKind.StructPadding, FindingKind.StructPointerSized, FindingKind.StructBoolOrChar,
        ];

        Assert.All(Enum.GetValues<FindingKind>(), kind =>
            Assert.Equal(!advice.Contains(kind), Rules.For(kind).DefaultSeverity == DiagnosticSeverity.Error));
    }

    private static DiagnosticDescriptor Rule(string id) => s_rules.Single(rule => rule.Id == id);
}
