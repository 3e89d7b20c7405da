using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <content>Rules of programs that load plugins.</content>
internal static partial class Rules
{
    private const string HostCategory = "Pdk.Host";

    internal static readonly DiagnosticDescriptor NotDisposed = new(
        "PDK0301",
        "Loaded library or object is never disposed",
        "'{0}' is never disposed; {1}",
        HostCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Disposing ends the objects of a plugin when the host is done with them, not when it happens to be collected.",
        Pages + "PDK0301.md");

    internal static readonly DiagnosticDescriptor StubAsClass = new(
        "PDK0302",
        "Stub is taken for the class behind it",
        "'{0}' may be a stub of another library's object: {1}",
        HostCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What a host gets is a stub that implements the contract, never the class of the plugin.",
        Pages + "PDK0302.md");
}
