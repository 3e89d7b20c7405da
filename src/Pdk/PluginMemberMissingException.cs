namespace Pdk;

/// <summary>
/// A call of a member that came with a later version of the contract than the plugin was built against, and that has no
/// default body to run instead.
/// </summary>
/// <param name="member">The member, for example <c>ICalculator.Describe(string)</c>.</param>
/// <param name="contractId">The contract's id.</param>
/// <param name="since">The version of the contract that added the member.</param>
/// <param name="pluginVersion">The version of the contract that the plugin was built against.</param>
public sealed class PluginMemberMissingException(string member, string contractId, int since, int pluginVersion)
    : NotSupportedException(
        $"'{member}' came with version {since} of the contract {contractId}, and this plugin was built against version {pluginVersion}. " +
        "Rebuild the plugin against the newer contract, or ask PluginLibrary.Supports before the call.")
{
    /// <summary>The member that the plugin lacks.</summary>
    public string Member { get; } = member;

    /// <summary>The contract's id.</summary>
    public string ContractId { get; } = contractId;

    /// <summary>The version of the contract that added the member.</summary>
    public int Since { get; } = since;

    /// <summary>The version of the contract that the plugin was built against.</summary>
    public int PluginVersion { get; } = pluginVersion;
}
