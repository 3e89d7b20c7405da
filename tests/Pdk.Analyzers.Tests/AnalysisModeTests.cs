using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests;

/// <summary>The configurations that ship say of each rule what they promise.</summary>
public sealed partial class AnalysisModeTests
{
    /// <summary>Default leaves each rule as its page has it, so that no line of it can hide what a property asks for.</summary>
    [Fact]
    public void Default_Rules_AreAsTheyAre() => Assert.Empty(Severities("Default"));

    /// <summary>Strict raises each rule that is no error by one, and makes a baseline necessary.</summary>
    [Fact]
    public void Strict_Rules_AreRaisedByOne() => Assert.Equal(
        RuleTest.Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Error)
            .ToDictionary(rule => rule.Id, rule => rule.DefaultSeverity == DiagnosticSeverity.Warning || rule.Id == "PDK0101" ? "error" : "warning"),
        Severities("Strict"));

    /// <summary>A project's own .globalconfig, of level 100 or 0, wins.</summary>
    [Theory]
    [InlineData("Default")]
    [InlineData("Strict")]
    public void Level_IsBelowAllOthers(string mode) => Assert.Contains("\nis_global = true\nglobal_level = -100\n", Text(mode), StringComparison.Ordinal);

    private static Dictionary<string, string> Severities(string mode) =>
        Line().Matches(Text(mode)).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static string Text(string mode) => File.ReadAllText(RepositoryFiles.Find($"src/Pdk/build/config/Pdk.{mode}.globalconfig"));

    [GeneratedRegex(@"^dotnet_diagnostic\.(PDK\d{4})\.severity = (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
