namespace EndToEnd;

/// <summary>An exception that only the plugin knows.</summary>
public sealed class ScanFailedException(string message, Exception? inner = null) : Exception(message, inner);
