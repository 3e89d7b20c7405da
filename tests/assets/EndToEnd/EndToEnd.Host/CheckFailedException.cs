namespace EndToEnd.Host;

/// <summary>Something was not as it must be.</summary>
internal sealed class CheckFailedException(string message) : Exception(message);
