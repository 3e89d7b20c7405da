namespace EndToEnd;

/// <summary>A struct with padding in the middle.</summary>
public record struct Point(int X, double Y);
