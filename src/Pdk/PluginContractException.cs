namespace Pdk;

/// <summary>
/// A contract cannot be used: its compilation refused it, a library does not offer it, or offers another ABI of it.
/// </summary>
/// <param name="message">What is wrong, with which contract, and what to do.</param>
public sealed class PluginContractException(string message) : Exception(message);
