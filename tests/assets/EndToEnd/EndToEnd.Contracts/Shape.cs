namespace EndToEnd;

/// <summary>A struct with structs and every kind of field.</summary>
public record struct Shape(Point Center, Point Corner, bool IsFilled, char Letter, Level Level, Colors Colors, nint Tag);
