namespace EndToEnd;

/// <summary>An enum of one byte.</summary>
public enum Level : sbyte
{
    /// <summary>The lowest.</summary>
    Low = sbyte.MinValue,

    /// <summary>The middle.</summary>
    None = 0,

    /// <summary>The highest.</summary>
    High = sbyte.MaxValue,
}
