namespace Pdk.Interop;

/// <summary>An object seen as another contract than its stub's own.</summary>
/// <param name="type">The contract.</param>
/// <param name="forwards">The interface with the forwards, for the runtime.</param>
/// <param name="implementation">A stub of that contract with a count of its own; null if the object is none of it.</param>
internal sealed class Facet(Type type, Type forwards, PluginStub? implementation)
{
    internal Type Type { get; } = type;

    internal Type Forwards { get; } = forwards;

    internal bool IsSupported => implementation is not null;

    internal PluginStub Implementation => implementation!;
}
