namespace Pdk.Hosting;

/// <summary>One plugin of a library, as the library describes it.</summary>
public sealed class PluginDescriptor
{
    private readonly List<ContractDescriptor> _contracts = [];

    internal PluginDescriptor(string id, string version)
    {
        Id = id;
        Version = version;
        Contracts = _contracts.AsReadOnly();
    }

    /// <summary>The plugin's id, unique in its library.</summary>
    public string Id { get; }

    /// <summary>The plugin's own version, a SemVer 2.0 text; empty if the library gives none.</summary>
    public string Version { get; }

    /// <summary>What the plugin offers, in the library's order.</summary>
    public IReadOnlyList<ContractDescriptor> Contracts { get; }

    /// <summary>The plugin as a person would write it.</summary>
    /// <returns>Its id and version.</returns>
    public override string ToString() => Version.Length == 0 ? Id : $"{Id} {Version}";

    /// <summary>Adds a contract while the header is read.</summary>
    internal void Add(ContractDescriptor contract) => _contracts.Add(contract);
}
