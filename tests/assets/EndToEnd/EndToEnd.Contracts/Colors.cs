namespace EndToEnd;

/// <summary>Flags of eight bytes.</summary>
[Flags]
public enum Colors : ulong
{
    /// <summary>No color.</summary>
    None = 0,

    /// <summary>The first bit.</summary>
    Red = 1,

    /// <summary>The last bit.</summary>
    Violet = 1UL << 63,
}
