namespace Golden;

/// <summary>An enum that is not an int.</summary>
public enum Level : short
{
    Low = -1,
    Middle = 0,
    High = 7,
}
