namespace EndToEnd;

/// <summary>Values of .NET in a struct, with some that the runtime lays out itself.</summary>
public record struct Receipt(byte Till, Guid Id, DateTimeOffset? Paid, decimal Price, (byte Row, long Column, Int128 Sum) Place, TimeOnly? Time);
