using System.Globalization;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>
/// Interfaces that nobody here wrote, from .NET and from packages, are made contracts. Nothing may fail on them, what is
/// refused has to be what the documentation refuses, and what is accepted has to compile.
/// </summary>
public sealed class RealCodeTests
{
    private const string Summary = "tests/Pdk.Analyzers.Tests/RealCode/RealCodeTests.verified.txt";

    /// <summary>.NET and the packages.</summary>
    public static TheoryData<string> Packages => [.. RealAssemblies.Names];

    /// <summary>What is refused is exactly what the documentation refuses, each with its rule and at its place.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Refusals_AreThoseOfTheDocumentation(string package)
    {
        RealReport report = await RealReport.OfAsync(package);

        Assert.True(report.Unexpected.Count == 0, string.Join("\n", report.Unexpected));
        Assert.True(report.Unreported.Count == 0, string.Join("\n", report.Unreported));
        Assert.Empty(report.Misplaced);
    }

    /// <summary>
    /// No analyzer and no generator fails; what is generated compiles without warnings. Without the members that were
    /// refused, each contract is accepted, and so is a plugin class that implements it.
    /// </summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public async Task GeneratedCode_Compiles(string package) => Assert.True((await RealReport.OfAsync(package)).Problems.Count == 0, string.Join("\n", (await RealReport.OfAsync(package)).Problems.Take(9)));

    /// <summary>How much is refused and why, as it was; <c>PDK_ACCEPT_SNAPSHOTS=1</c> writes it.</summary>
    [Fact]
    public async Task Summary_IsAsBefore()
    {
        List<string> lines = [];
        foreach (string package in RealAssemblies.Names)
        {
            lines.AddRange(Lines(package, await RealReport.OfAsync(package)));
        }

        string actual = string.Concat(lines.Select(line => line + "\n"));
        string path = RepositoryFiles.Find(Summary);
        if (Environment.GetEnvironmentVariable("PDK_ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, actual);
        }

        Assert.Equal((await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"), actual);
    }

    private static IEnumerable<string> Lines(string package, RealReport report)
    {
        int refused = report.Refusals.Select(refusal => refusal.Contract).Distinct().Count();
        yield return string.Create(CultureInfo.InvariantCulture, $"{package}: {report.Interfaces} interfaces, {report.Written - refused} accepted, {refused} refused");
        foreach (string skipped in report.Skipped)
        {
            yield return $"  not written: {skipped}";
        }

        foreach (IGrouping<string, Verdict> rule in report.Refusals.GroupBy(refusal => refusal.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {rule.Key}: {rule.Count()}");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"  without these: {report.Crossing} accepted, {report.Slots} slots");
    }
}
