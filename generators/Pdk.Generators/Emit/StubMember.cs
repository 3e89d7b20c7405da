using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>What a class implements as one: a method, or a property with its accessors, wherever their slots are.</summary>
/// <param name="Slots">The method's slot, or those of the accessors, the getter first.</param>
internal sealed record StubMember(AbiList<SlotModel> Slots)
{
    /// <summary>The property; null for a method.</summary>
    internal PropertyModel? Property => Slots[0].Property;

    /// <summary>The member for people.</summary>
    internal string Signature => Property?.Signature ?? Slots[0].Signature;

    /// <summary>Its name in names of generated types.</summary>
    internal string FieldName => Slots[0].FieldName;

    /// <summary>The version that added it, or its first accessor.</summary>
    internal int Since => Slots.Min(slot => slot.Since);

    /// <summary>Whether a plugin may lack it, and it has a body to run then. Accessors with a body are all of one version.</summary>
    internal bool HasFallback => Since > 1 && Slots[0].HasDefaultBody;

    /// <summary>The members of a contract, in the order of their first slots.</summary>
    internal static IEnumerable<StubMember> Of(ContractModel contract) => contract.Slots
        .GroupBy(slot => slot.Property ?? (object)slot.Index)
        .Select(slots => new StubMember(slots.OrderBy(slot => slot.Kind).ToAbiList()));
}
