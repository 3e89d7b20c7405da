namespace Pdk;

/// <summary>
/// A contract cannot be used: its compilation refused it, a library does not offer it, or offers another ABI of it.
/// </summary>
/// <param name="message">What is wrong, with which contract, and what to do.</param>
/// <param name="reason">What kind of problem it is.</param>
public sealed class PluginContractException(string message, PluginContractError reason = PluginContractError.Refused)
    : Exception(message)
{
    /// <summary>What kind of problem it is.</summary>
    public PluginContractError Reason { get; } = reason;
}
