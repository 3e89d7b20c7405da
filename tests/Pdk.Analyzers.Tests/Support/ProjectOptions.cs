using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers.Tests;

/// <summary>What analyzers see of a project file.</summary>
/// <param name="properties">Its properties.</param>
internal sealed class ProjectOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

    /// <summary>The properties of a project.</summary>
    /// <param name="kind">What the project is.</param>
    /// <param name="hasBaselines">Whether it keeps baselines; what is not about them does without.</param>
    internal static Dictionary<string, string> Properties(ProjectKind kind, bool hasBaselines)
    {
        Dictionary<string, string> properties = [];
        if (kind == ProjectKind.Plugin)
        {
            properties.Add("PdkPlugin", "true");
        }

        if (kind == ProjectKind.Undecided)
        {
            properties.Add("_PdkPluginUndecided", "true");
        }

        if (!hasBaselines)
        {
            properties.Add("PdkAbiBaseline", "none");
        }

        return properties;
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key.StartsWith("build_property.", StringComparison.Ordinal) ? properties.GetValueOrDefault(key["build_property.".Length..]) : null;
            return value is not null;
        }
    }
}
