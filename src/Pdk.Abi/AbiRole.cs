namespace Pdk.Abi;

/// <summary>Who implements a contract.</summary>
public enum AbiRole
{
    /// <summary>The plugin; the host calls it.</summary>
    Provided,

    /// <summary>The host; the plugin calls it.</summary>
    Required,
}
