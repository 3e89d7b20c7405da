using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Analyzers.Tests;

/// <summary>Editors analyze code that is not finished: analyzers and generators say something or nothing, and never throw.</summary>
public sealed class TypingTests
{
    // All would take minutes; over the sources every kind of token is left out somewhere.
    private const int Stride = 17;

    /// <summary>What is compiled as what.</summary>
    public static TheoryData<ProjectKind, string> Sources { get; } = new()
    {
        { ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { void Run(int depth); }""" },
        { ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { S Run(E e); } public record struct S(int A); public enum E : byte { A = 0, B = 2 }""" },
        { ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan : IWalk { [Since(2)] [Export("x")] void Run(in S s, out int n); } [PluginContract("a.c")] public partial interface IWalk { void Walk(); } public struct S { public int A; public T B; } public struct T { public double C; }""" },
        { ProjectKind.Plugin, """[PluginContract("a.b")] public partial interface IScan { string Run(string text); } [Plugin("p", "1.0.0")] public sealed class Scan : IScan { public string Run(string text) => text; }""" },
    };

    /// <summary>Each token is left out once, with a baseline and without.</summary>
    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Source_WithoutOneToken_IsAnalyzed(ProjectKind kind, string source)
    {
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0))
        {
            await AnalyzeAsync(kind, source.Remove(token.SpanStart, token.Span.Length));
        }
    }

    /// <summary>The same with some tokens of every source that a rule is tested with.</summary>
    [Fact]
    public async Task SourcesOfRules_WithoutOneToken_AreAnalyzed()
    {
        int number = 0;
        foreach (object[] row in RuleTests.Hits.Concat(RuleTests.Misses))
        {
            RuleSource source = RuleSource.Parse((string)row[2]);
            foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source.Code).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0))
            {
                if (number++ % Stride == 0 && !token.IsKind(SyntaxKind.EndOfFileToken))
                {
                    await Analysis.RunAsync((ProjectKind)row[1], source with { Code = source.Code.Remove(token.SpanStart, token.Span.Length) });
                }
            }
        }
    }

    private static async Task AnalyzeAsync(ProjectKind kind, string source)
    {
        await Analysis.RunAsync(kind, RuleSource.Parse(source));
        await Analysis.RunAsync(
            Analysis.Compile(kind, source),
            ProjectOptions.Properties(kind, hasBaselines: true),
            [new TextFile("a.b.pdkabi", "pdkabi 1\ncontract a.b version 1 shipped 1\n  slot 0 Run(depth i32) -> void\n")]);
    }
}
