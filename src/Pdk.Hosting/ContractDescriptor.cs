namespace Pdk.Hosting;

/// <summary>A contract as a plugin library says it offers it.</summary>
public sealed class ContractDescriptor
{
    internal ContractDescriptor(string id, int version, Fingerprint fingerprint, string abiText)
    {
        Id = id;
        Version = version;
        Fingerprint = fingerprint;
        AbiText = abiText;
    }

    /// <summary>The contract's id, for example <c>acme.calculator</c>.</summary>
    public string Id { get; }

    /// <summary>The contract's version that the plugin was built against.</summary>
    public int Version { get; }

    /// <summary>The hash of <see cref="AbiText"/>, as the library gives it; zero if it gives none.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>The contract's ABI in <c>.pdkabi</c> form, lines ended by <c>\n</c>; empty if the library carries none.</summary>
    public string AbiText { get; }

    /// <summary>The contract as a person would write it.</summary>
    /// <returns>Its id and version.</returns>
    public override string ToString() => $"{Id} version {Version}";
}
