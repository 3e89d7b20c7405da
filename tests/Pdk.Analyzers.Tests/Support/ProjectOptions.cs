using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers.Tests;

/// <summary>What analyzers see of a project file.</summary>
/// <param name="kind">What the project is.</param>
internal sealed class ProjectOptions(ProjectKind kind) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(kind == ProjectKind.Plugin);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(bool isPlugin) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isPlugin && key == "build_property.PdkPlugin" ? "true" : null;
            return value is not null;
        }
    }
}
