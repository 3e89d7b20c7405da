using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Pdk.CodeFixes;

namespace Pdk.Analyzers.Tests;

/// <summary>Every code fix is whole: exported, for rules that exist, described on their pages, tested alone and as Fix All.</summary>
public sealed class FixHygieneTests
{
    private static readonly string[] s_fixable = [.. FixTest.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal)];

    private static readonly string[] s_rules =
        [.. RuleTest.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    /// <summary>The ids of all rules that have a code fix.</summary>
    public static TheoryData<string> Ids { get; } = [.. s_fixable];

    /// <summary>Editors find what is exported for C#; under its own name, so that it can be turned off.</summary>
    [Fact]
    public void Fixes_All_AreExported() => Assert.All(
        typeof(EditFix).Assembly.GetTypes().Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract),
        type =>
        {
            ExportCodeFixProviderAttribute? export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
            Assert.Equal(type.Name, export?.Name);
            Assert.Equal(LanguageNames.CSharp, Assert.Single(export!.Languages));
        });

    /// <summary>No rule has two code fixes, and none is for a rule that is gone.</summary>
    [Fact]
    public void Fixes_Rules_AreThere()
    {
        Assert.Equal(s_fixable.Distinct(), s_fixable);
        Assert.Subset(s_rules.ToHashSet(), s_fixable.ToHashSet());
    }

    /// <summary>The pages of just these rules say what the fix does.</summary>
    [Fact]
    public void Pages_WithCodeFix_AreThoseOfFixableRules() => Assert.Equal(
        s_fixable,
        s_rules.Where(id => new RulePage(id).CodeFix is not null));

    /// <summary>A rule's fix is tried on one mistake and on several.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Fix_Tests_AreThere(string id)
    {
        string[] tried = [.. FixTests.Cases.Where(row => (string)row[0] == id && (string)row[2] != (string)row[3]).Select(row => (string)row[2])];

        // Of these a person chooses.
        Assert.True(id == "PDK0018" || tried.Any(source => Regex.Count(source, $@"\{{\|{id}:") > 1), $"{id} has no test of Fix All.");
    }

    /// <summary>All mistakes of a kind can be mended at once.</summary>
    [Fact]
    public void Fixes_FixAll_IsOffered() => Assert.All(
        FixTest.Fixes,
        fix => Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fix.GetFixAllProvider()!.GetSupportedFixAllScopes()));
}
