namespace Golden;

/// <summary>A plain struct.</summary>
public record struct Point(double X, double Y);
