using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers.Tests;

/// <summary>Which classes a stub is never of, where a host consists of several projects.</summary>
public sealed class StubTests
{
    private const string Library =
        """
        [PluginContract("a.b")] public partial interface IScan { void Run(); }
        public class Own : IScan { public void Run() { } }
        public class Base;
        [Plugin("p", "1.0.0")] public class Scan : IScan { public void Run() { } }
        """;

    /// <summary>What another assembly marks as a plugin is on the other side; what only implements the contract may be here.</summary>
    [Theory]
    [InlineData("(Scan)scan", "Scan")]
    [InlineData("scan as Scan", "Scan")]
    [InlineData("scan is Scan", "Scan")]
    [InlineData("scan is Scan s && s != null", "Scan")]
    [InlineData("scan switch { Scan => 1, _ => 2 }", "Scan")]
    [InlineData("(Own)scan", null)]
    [InlineData("scan is Own own && own != null", null)]
    [InlineData("scan switch { Own => 1, Base => 2, _ => 3 }", null)]
    public async Task Class_OfOtherAssembly_IsReportedIfItIsAPlugin(string expression, string? found)
    {
        MetadataReference library = Analysis.Compile(ProjectKind.Contract, Library).ToReference(ReferenceKind.Image);
        IEnumerable<Diagnostic> diagnostics = await Analysis.RunAsync(
            Analysis.Compile(ProjectKind.Host, $"class Program {{ object M(IScan scan) => {expression}; }}", library), ProjectKind.Host);

        Assert.Equal(
            found is null ? [] : [$"'IScan' may be a stub of another library's object: it is never of class '{found}'; call what the contract offers, and add to the contract what is missing"],
            diagnostics.Where(diagnostic => diagnostic.Id == "PDK0302").Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
