using Microsoft.CodeAnalysis;

namespace Pdk.Analyzers;

/// <content>Rules of plugin classes and of code in plugin projects.</content>
internal static partial class Rules
{
    private const string PluginCategory = "Pdk.Plugin";

    internal static readonly DiagnosticDescriptor NoPlugin = new(
        "PDK0201",
        "Plugin project has no plugin",
        "'{0}' compiles to a plugin library and has neither a class marked with [Plugin] nor an export of its own, so that no host can use it; add a class that implements a contract, or set PdkPlugin to false",
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A native library without an entry point cannot be loaded as a plugin.",
        Pages + "PDK0201.md",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor PluginClass = new(
        "PDK0202",
        "Plugin class must be concrete and accessible",
        AsFound,
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Generated code makes the object.",
        Pages + "PDK0202.md");

    internal static readonly DiagnosticDescriptor PluginIdTwice = new(
        "PDK0203",
        "Plugin id is used twice",
        "The plugins '{0}' and '{1}' have the same id \"{2}\", so that only the first is offered; give one of them another id",
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A host asks for a plugin by its id.",
        Pages + "PDK0203.md",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor ProcessWideEffect = new(
        "PDK0204",
        "Plugin changes the process of its host",
        "'{0}' in a plugin {1}; {2}",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A plugin shares its process with the host and with other plugins.",
        Pages + "PDK0204.md");

    internal static readonly DiagnosticDescriptor ExceptionLeavesExport = new(
        "PDK0206",
        "Exception can leave an unmanaged export",
        "An exception that leaves '{0}' ends the process; put its whole body into try and catch (Exception), and answer with an error code",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Native callers cannot catch what a NativeAOT export throws.",
        Pages + "PDK0206.md");

    internal static readonly DiagnosticDescriptor PluginConstructor = new(
        "PDK0207",
        "Plugin class needs a constructor that its host can serve",
        AsFound,
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Generated code makes the object, and passes contracts that the host offers and nothing else.",
        Pages + "PDK0207.md");

    internal static readonly DiagnosticDescriptor PluginId = new(
        "PDK0208",
        "Plugin id is not valid",
        AsFound,
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A host asks for a plugin by its id, and exported C names may begin with it.",
        Pages + "PDK0208.md");

    internal static readonly DiagnosticDescriptor PluginVersion = new(
        "PDK0209",
        "Plugin version is not SemVer",
        AsFound,
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Hosts and tools compare versions.",
        Pages + "PDK0209.md");

    internal static readonly DiagnosticDescriptor PluginWithoutContract = new(
        "PDK0210",
        "Plugin class implements no contract",
        AsFound,
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A plugin offers the contracts that its class implements.",
        Pages + "PDK0210.md");

    internal static readonly DiagnosticDescriptor PluginContractRefused = new(
        "PDK0211",
        "Plugin class implements a contract that cannot cross",
        AsFound,
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A contract that was refused is not offered.",
        Pages + "PDK0211.md");

    internal static readonly DiagnosticDescriptor AsyncVoid = new(
        "PDK0212",
        "Plugin has an async void method",
        "{0} is async void: an exception in it ends the host's process; return a Task, and await it where it is called",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What an async void method throws reaches no caller.",
        Pages + "PDK0212.md");

    internal static readonly DiagnosticDescriptor ThreadFromInitializer = new(
        "PDK0213",
        "Module initializer starts work of its own",
        "The module initializer '{0}' calls '{1}', which starts work before the host has checked the library, and that nothing stops; start it where a plugin object is made, and stop it in Dispose",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A library is initialized before it is known whether it will be used.",
        Pages + "PDK0213.md");

    internal static readonly DiagnosticDescriptor EventSource = new(
        "PDK0214",
        "Plugin declares an EventSource",
        "'{0}' is an EventSource, which native libraries do not support: it writes nothing, or registers beside the host's own; report through a contract of the host",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Event tracing belongs to the process and its runtime, of which a plugin is a guest.",
        Pages + "PDK0214.md");

    internal static readonly DiagnosticDescriptor SpanKept = new(
        "PDK0205",
        "Address of a span is kept beyond the call",
        "The address of '{0}' is kept in '{1}' when the call has ended, and the caller may have moved or freed the memory then; copy what is needed, with ToArray for example",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A span is lent for one call; its memory is the caller's.",
        Pages + "PDK0205.md");

    internal static readonly DiagnosticDescriptor ExportTwice = new(
        "PDK0216",
        "Export has the name of a generated one",
        "'{0}' is exported as \"{1}\", which is the name of {2}, and a library has one function of a name; choose another EntryPoint",
        PluginCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The native compiler fails on two exports of one name without saying which.",
        Pages + "PDK0216.md",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor ExportLost = new(
        "PDK0217",
        "Generated export has the name of another",
        "The plugin '{0}' exports {1} as \"{2}\", which is the name of {3} already, so that C callers find that one only; choose another name with [Export], or another id",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Ids and names are joined to C names, and different ones may join to the same.",
        Pages + "PDK0217.md",
        WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor PluginOutsidePlugin = new(
        "PDK0215",
        "Plugin class in a project that builds no plugin",
        "'{0}' is marked with [Plugin], but '{1}' is not compiled to a native library; add PublishAot and UseCurrentRuntimeIdentifier to the project, each set to true, or PdkPluginKind set to managed; or set PdkPlugin to false if the class is no plugin of a host",
        PluginCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A host loads native libraries only.",
        Pages + "PDK0215.md");
}
