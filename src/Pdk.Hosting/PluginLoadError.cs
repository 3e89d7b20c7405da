namespace Pdk.Hosting;

/// <summary>Why a library could not be loaded, in the order in which it is checked; last what only concerns managed plugins.</summary>
public enum PluginLoadError
{
    /// <summary>There is no such file.</summary>
    FileNotFound,

    /// <summary>
    /// The file is no native library: a directory, a text, a program, a managed assembly, or cut short. For a managed plugin:
    /// it is no managed assembly.
    /// </summary>
    NotALibrary,

    /// <summary>The library is for another processor or another operating system than this process.</summary>
    WrongArchitecture,

    /// <summary>
    /// The operating system refused the file: no permission, a missing dependency, an undefined symbol. For a managed plugin:
    /// the runtime did.
    /// </summary>
    CannotLoad,

    /// <summary>The library is no plugin: it does not export <c>pdk_plugin_entry</c>, or the assembly has no such method.</summary>
    NoEntryPoint,

    /// <summary>The library's plugin header is missing or damaged.</summary>
    BadHeader,

    /// <summary>The library was built for a newer major version of the plugin ABI than this host's.</summary>
    NewerAbi,

    /// <summary>The library was built for an older major version of the plugin ABI than this host's.</summary>
    OlderAbi,

    /// <summary>The library was built with a .NET whose native libraries may stop the process they are in.</summary>
    OldRuntime,

    /// <summary>The library needs a feature of the host that this host does not have.</summary>
    RequiredFeature,

    /// <summary>The library was compiled for another C ABI than this process's: its self-test gave a wrong answer.</summary>
    SelfTestFailed,

    /// <summary>The library's own start answered an error, which is the inner exception.</summary>
    InitFailed,

    /// <summary>The managed plugin was built for a later .NET than the one that this process runs on.</summary>
    NewerRuntime,

    /// <summary>This process cannot load managed plugins: it is a native program.</summary>
    ManagedNotSupported,
}
