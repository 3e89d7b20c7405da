using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests;

/// <summary>Whether a plugin class gets a constructor depends on what its base offers in another assembly.</summary>
public sealed class ConstructorSuggestionTests
{
    /// <summary>A constructor is suggested where it can call that of the base.</summary>
    [Theory]
    [InlineData("public", "new")]
    [InlineData("protected", "new")]
    [InlineData("protected internal", "new")]
    [InlineData("internal", null)]
    [InlineData("private protected", null)]
    public async Task Constructor_OfBaseElsewhere_IsCalledIfItCan(string accessibility, string? suggestion)
    {
        MetadataReference library = Analysis.Compile(
            ProjectKind.Contract, $"public class Base {{ {accessibility} Base() {{ }} public Base(int depth) => Console.WriteLine(depth); }}").ToReference(ReferenceKind.Compilation);
        IEnumerable<Diagnostic> diagnostics = await Analysis.RunAsync(
            Analysis.Compile(
                ProjectKind.Plugin,
                """[PluginContract("a.b")] public partial interface IScan { void Run(); } [Plugin("p", "1.0.0")] class Scan : Base, IScan { public Scan(int depth) : base(depth) { } public void Run() { } }""",
                library),
            ProjectKind.Plugin);

        Assert.Equal(suggestion, Assert.Single(diagnostics, diagnostic => diagnostic.Id == "PDK0207").Properties["Suggestion"]);
    }
}
