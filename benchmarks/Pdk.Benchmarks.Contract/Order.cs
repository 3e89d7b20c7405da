namespace Pdk.Benchmarks;

/// <summary>Eight members, one of them a text.</summary>
[PluginData]
public sealed record Order(int Number, long Customer, double Price, bool IsPaid, string Name, Guid Id, DateTime Placed, double Weight);
