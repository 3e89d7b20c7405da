namespace PdkApp1_Namespace;

/// <summary>Figures that describe many numbers. It crosses to the other side as its bytes.</summary>
public struct Summary
{
    /// <summary>The smallest number.</summary>
    public double Min;

    /// <summary>The largest number.</summary>
    public double Max;

    /// <summary>The arithmetic mean.</summary>
    public double Mean;

    /// <summary>How many numbers there are.</summary>
    public long Count;
}
