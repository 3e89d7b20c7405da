using MemoryPack;

namespace Pdk.Benchmarks;

/// <summary><see cref="Order"/> for MemoryPack. A type of its own, because MemoryPack gives its types a static constructor.</summary>
[MemoryPackable]
public sealed partial record PackedOrder(int Number, long Customer, double Price, bool IsPaid, string Name, Guid Id, DateTime Placed, double Weight)
{
    internal static PackedOrder Of(Order order) => new(
        order.Number, order.Customer, order.Price, order.IsPaid, order.Name, order.Id, order.Placed, order.Weight);
}
