using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers;

/// <summary>What analyzers ask of a project.</summary>
internal static class OptionsExtensions
{
    /// <summary>Whether the project compiles to a plugin library, as Pdk's MSBuild files decide it.</summary>
    internal static bool IsPluginProject(this AnalyzerOptions options) => options.Says("PdkPlugin", "true");

    /// <summary>Whether the project has not said whether it is a plugin, so that it is none.</summary>
    internal static bool IsUndecided(this AnalyzerOptions options) => options.Says("_PdkPluginUndecided", "true");

    /// <summary>Whether the project does without baselines.</summary>
    internal static bool HasNoBaselines(this AnalyzerOptions options) => options.Says("PdkAbiBaseline", "none");

    /// <summary>Whether every contract of the project must have a baseline.</summary>
    internal static bool RequiresBaselines(this AnalyzerOptions options) => options.Says("PdkAbiBaselineRequired", "true");

    /// <summary>Whether this compilation is made to write its baselines, so that they need not be there or up to date.</summary>
    internal static bool AcceptsBaselines(this AnalyzerOptions options) => options.Says("_PdkAcceptingAbi", "true");

    /// <summary>The folder for new baselines as the project says it: from its own folder, or from the root.</summary>
    internal static string BaselineFolder(this AnalyzerOptions options) => options.Find("_PdkAbiFolder") ?? "";

    private static bool Says(this AnalyzerOptions options, string property, string expected) =>
        expected.Equals(options.Find(property), StringComparison.OrdinalIgnoreCase);

    private static string? Find(this AnalyzerOptions options, string property) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue($"build_property.{property}", out string? value) ? value : null;
}
