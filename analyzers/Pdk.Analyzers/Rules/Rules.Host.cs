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

    internal static readonly DiagnosticDescriptor NotClosed = new(
        "PDK0303",
        "Generic contract is not closed over these types",
        "'{0}' is a closure of a generic contract that this project does not write; add [assembly: PluginClosure<{0}>]",
        HostCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Each closure of a generic contract is a contract of its own, whose code a project that uses it has to have.",
        Pages + "PDK0303.md");

    internal static readonly DiagnosticDescriptor ContractClosure = new(
        "PDK0304",
        "Generic contract cannot be closed over these types",
        AsFound,
        HostCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What is judged of a generic contract only when its types are known is judged where it is closed.",
        Pages + "PDK0304.md");
}
