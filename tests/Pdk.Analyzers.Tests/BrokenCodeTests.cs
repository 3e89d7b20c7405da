using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests;

/// <summary>Code that the compiler refuses, as it stands in an editor most of the time.</summary>
public sealed class BrokenCodeTests
{
    /// <summary>Of an enum that is none yet nothing is advised: its values are not known.</summary>
    [Theory]
    [InlineData("public enum E { A, A }")]
    [InlineData("public enum E : byte { A = 255, B }")]
    [InlineData("public enum E { A = Missing, B }")]
    public async Task Enum_WithErrors_IsNotAdvised(string type)
    {
        IEnumerable<Diagnostic> diagnostics = await Analysis.RunAsync(
            Analysis.Compile(ProjectKind.Contract, $$"""[PluginContract("a.b")] public partial interface IScan { E Run(); } {{type}}"""), ProjectKind.Contract);

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "PDK0006");
    }
}
