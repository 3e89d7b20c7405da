namespace Golden;

/// <summary>A generic struct.</summary>
public record struct Pair<TFirst, TSecond>(TFirst First, TSecond Second);
