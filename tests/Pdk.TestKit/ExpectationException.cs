namespace Pdk.TestKit;

/// <summary>A test found something else than it expected.</summary>
/// <param name="message">What was expected, and what was found.</param>
public sealed class ExpectationException(string message) : Exception(message);
