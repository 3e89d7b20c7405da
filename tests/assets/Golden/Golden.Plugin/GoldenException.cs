using System;

namespace Golden;

/// <summary>One that no host knows.</summary>
public sealed class GoldenException(string message, Exception inner) : Exception(message, inner);
