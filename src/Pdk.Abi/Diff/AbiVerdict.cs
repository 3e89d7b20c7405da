namespace Pdk.Abi.Diff;

/// <summary>What a difference between a host's and a plugin's view of a contract means. Several may hold for a whole contract.</summary>
[Flags]
public enum AbiVerdict
{
    /// <summary>Nothing that crosses differs.</summary>
    Identical = 0,

    /// <summary>The host has something that this plugin is too old to know; the rest works.</summary>
    OldPlugin = 1,

    /// <summary>
    /// The plugin has something that this host is too old to know; the host does not see it, and a member of a required
    /// contract runs its default body in the plugin.
    /// </summary>
    OldHost = 2,

    /// <summary>A call would go wrong: the plugin must be refused.</summary>
    Breaking = 4,
}
