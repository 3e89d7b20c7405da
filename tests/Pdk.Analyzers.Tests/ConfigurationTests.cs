using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Pdk.Analyzers.Tests;

/// <summary>What reaches a diagnostic that stands in no source file, as the pages of these rules say.</summary>
public sealed class ConfigurationTests
{
    private const string Baseline = "pdkabi 1\ncontract a.b version 1 shipped 1\n  slot 0 Run(depth i32) -> void\n";
    private const string Scan = """[PluginContract("a.b")] public partial interface IScan { void Run(int depth); }""";

    /// <summary>The rule, what the source is compiled as, the source.</summary>
    public static TheoryData<string, ProjectKind, string> WithoutPlace { get; } = new()
    {
        { "PDK0107", ProjectKind.Contract, RuleSource.Format("class Nothing;", Baseline) },
        { "PDK0108", ProjectKind.Contract, RuleSource.Format(Scan, Baseline + "<<<<<<< HEAD\n") },
        { "PDK0109", ProjectKind.Contract, RuleSource.Format(Scan, "pdkabi 2\n") },
        { "PDK0201", ProjectKind.Plugin, "class Scan;" },
        { "PDK0910", ProjectKind.Safe, Scan },
    };

    /// <summary>A section for paths is about the files of the compilation.</summary>
    [Theory]
    [MemberData(nameof(WithoutPlace))]
    public Task Rule_InEditorConfig_IsReported(string id, ProjectKind kind, string source) =>
        RuleTest.ExpectConfigured(kind, source, ("/0/.editorconfig", $"root = true\n[*]\ndotnet_diagnostic.{id}.severity = none\n"), null, [Result(id, kind)]);

    /// <summary>A global configuration is about all.</summary>
    [Theory]
    [MemberData(nameof(WithoutPlace))]
    public Task Rule_InGlobalConfig_IsSilent(string id, ProjectKind kind, string source) =>
        RuleTest.ExpectConfigured(kind, source, ("/0/rules.globalconfig", $"is_global = true\ndotnet_diagnostic.{id}.severity = none\n"), null, []);

    /// <summary>So is a property of the project.</summary>
    [Theory]
    [MemberData(nameof(WithoutPlace))]
    public Task Rule_InNoWarn_IsSilent(string id, ProjectKind kind, string source) =>
        RuleTest.ExpectConfigured(kind, source, null, id, []);

    // What has a place, has it in the baseline.
    private static DiagnosticResult Result(string id, ProjectKind kind)
    {
        DiagnosticResult result = new(id, DiagnosticSeverity.Error);
        return kind != ProjectKind.Contract ? result : result.WithLocation("/0/a.b.pdkabi", id == "PDK0108" ? 4 : 1, id == "PDK0109" ? 9 : 1);
    }
}
