using Microsoft.CodeAnalysis.Diagnostics;

namespace Pdk.Analyzers;

/// <summary>What analyzers ask of a project.</summary>
internal static class OptionsExtensions
{
    /// <summary>Whether the project compiles to a plugin library, as Pdk's MSBuild files decide it.</summary>
    internal static bool IsPluginProject(this AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PdkPlugin", out string? value)
        && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
