namespace Pdk.Abi.Headers;

/// <summary>C has no words for a contract.</summary>
/// <param name="message">What it cannot say, and what to do.</param>
public sealed class AbiHeaderException(string message) : Exception(message);
