using System.Text;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests;

/// <summary>What the pages of the rules say is true.</summary>
public sealed class PageTests
{
    /// <summary>The bad code has the rule's diagnostic, and of errors and warnings no other.</summary>
    [Theory]
    [MemberData(nameof(HygieneTests.Ids), MemberType = typeof(HygieneTests))]
    public async Task Page_BadCode_IsReported(string id)
    {
        IEnumerable<string> ids = (await AnalyzeAsync(id, "Bad")).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id == id)
            .Select(diagnostic => diagnostic.Id);

        // A refused contract takes the plugin that offers it along.
        Assert.Equal(id == "PDK0211" ? ["PDK0003", id] : [id], ids.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The fixed code compiles and has no diagnostic.</summary>
    [Theory]
    [MemberData(nameof(HygieneTests.Ids), MemberType = typeof(HygieneTests))]
    public async Task Page_FixedCode_IsSilent(string id)
    {
        RulePage page = new(id);
        GeneratorRunner.RunOnce(Analysis.Compile(page.Kind("Fixed"), page.Source("Fixed").Code)).Output.ExpectNoWarnings();

        Assert.Empty(await AnalyzeAsync(id, "Fixed"));
    }

    /// <summary>The index has the rules of the release files; <c>PDK_ACCEPT_SNAPSHOTS=1</c> writes it.</summary>
    [Fact]
    public void Index_OfRules_IsUpToDate()
    {
        StringBuilder index = new(
            """
            # Rules

            What Pdk's analyzers report. Errors are only where what is built would be wrong or missing; `info` shows in editors,
            not in builds. Each page says what the rule saw, why it matters at run time, and how to configure it. What
            builds report themselves (PDK09xx) stands in [msbuild.md](../msbuild.md).

            A page that says "Code fix" has a rule that editors can mend, and, but for PDK0101, the command line too, all its places
            at once: `dotnet format analyzers --severity info --diagnostics PDK0003 PDK0006`.

            | id | title | category | severity |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (ReleasedRule rule in ReleasedRule.All)
        {
            index.Append(null, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Category} | {rule.Severity.ToLowerInvariant()} |\n");
        }

        string file = Path.Combine(RulePage.Folder, "README.md");
        if (Environment.GetEnvironmentVariable("PDK_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, index.ToString());
        }

        Assert.Equal(index.ToString(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string id, string heading)
    {
        RulePage page = new(id);
        return await Analysis.RunAsync(page.Kind(heading), page.Source(heading));
    }
}
