using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <content>Rules of projects that only a compiler can check; docs/msbuild.md has those that MSBuild can.</content>
internal static partial class Rules
{
    internal static readonly DiagnosticDescriptor NoUnsafeCode = new(
        "PDK0910",
        "Project does not allow unsafe code",
        "'{0}' has contracts or plugin classes, whose generated code needs unsafe code, and AllowUnsafeBlocks is false; remove AllowUnsafeBlocks from the project, and Pdk sets it to true",
        "Pdk.Build",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Generated exports and stubs hold function pointers.",
        Pages + "PDK0910.md",
        WellKnownDiagnosticTags.CompilationEnd);
}
