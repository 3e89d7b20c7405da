using System;

namespace Golden;

/// <summary>Values of .NET, as fields.</summary>
public record struct Moment(DateTime At, Guid Id, decimal Price, Half Part, Int128 Sum, DateOnly? Day, (byte Row, char Letter) Place);
