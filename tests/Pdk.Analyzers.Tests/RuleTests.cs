using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Pdk.Analyzers.Tests;

/// <summary>What each rule reports, and where; and what is near it and right.</summary>
public sealed class RuleTests
{
    /// <summary>The rule, what the source is compiled as, the source with marks.</summary>
    public static IEnumerable<object[]> Hits =>
        [.. ContractCases.Hits, .. TypeCases.Hits, .. PluginCases.Hits, .. HostCases.Hits, .. BaselineCases.Hits];

    /// <summary>The rule that a source comes near to, what it is compiled as, the source.</summary>
    public static IEnumerable<object[]> Misses =>
        [.. ContractCases.Misses, .. TypeCases.Misses, .. PluginCases.Misses, .. HostCases.Misses, .. BaselineCases.Misses];

    /// <summary>A mistake is reported where it stands.</summary>
    [Theory]
    [MemberData(nameof(Hits))]
    public async Task Rule_OnMistake_IsReported(string id, ProjectKind kind, string source)
    {
        Assert.Contains($"{{|{id}:", source, StringComparison.Ordinal);
        await RuleTest.Expect(kind, source);
    }

    /// <summary>What is near a mistake and right has no diagnostic at all.</summary>
    [Theory]
    [MemberData(nameof(Misses))]
    public Task Rule_OnNearMiss_IsSilent(string id, ProjectKind kind, string source)
    {
        Assert.NotEmpty(id);
        return RuleTest.Expect(kind, source);
    }

    /// <summary>A project that exports nothing has no place to point at.</summary>
    [Theory]
    [InlineData("class Scan;")]
    [InlineData("""static class Exports { [UnmanagedCallersOnly] static void Run() { } }""")]
    public Task NoPlugin_InPluginProject_IsReported(string source) =>
        RuleTest.Expect(ProjectKind.Plugin, source, new DiagnosticResult(Rules.NoPlugin).WithArguments("TestProject"));

    /// <summary>A project says once that it needs unsafe code, however many contracts it has.</summary>
    [Theory]
    [InlineData("""[PluginContract("a.b")] public partial interface IScan { void Run(); } [PluginContract("a.c")] public partial interface IWalk { void Run(); }""")]
    [InlineData("""[PluginContract("a.b")] public partial interface IScan { void Run(); } [Plugin("p", "1.0.0")] public class Scan : IScan { public void Run() { } }""")]
    public Task NoUnsafeCode_InProject_IsReportedOnce(string source) =>
        RuleTest.Expect(ProjectKind.Safe, source, new DiagnosticResult(Rules.NoUnsafeCode).WithArguments("TestProject"));
}
