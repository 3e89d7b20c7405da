using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A member of a contract, or an accessor of one: one function of its vtable.</summary>
/// <param name="Index">Its place in the vtable, from 0.</param>
/// <param name="Name">The member's name, without an escape; of an accessor the name in metadata, <c>get_Count</c>.</param>
/// <param name="FieldName">The name of its field in the vtable struct and of its export method.</param>
/// <param name="ExportName">The end of its exported C name, without the contract's id; null if it has none.</param>
/// <param name="DeclaredExport">What its <c>[Export]</c> says; null if it has none.</param>
/// <param name="Since">The contract's version that added it.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">Its result.</param>
/// <param name="Signature">The member for people: <c>Min(int, ref int)</c>, <c>Count.get</c>.</param>
/// <param name="HasDefaultBody">Whether the interface itself says what the member does if nobody implements it.</param>
public sealed record SlotModel(
    int Index,
    string Name,
    string FieldName,
    string? ExportName,
    string? DeclaredExport,
    int Since,
    AbiList<ParameterModel> Parameters,
    TypeModel Result,
    string Signature,
    bool HasDefaultBody)
{
    /// <summary>Whether it is a method or an accessor.</summary>
    public SlotKind Kind { get; init; }

    /// <summary>The property of an accessor; null for a method.</summary>
    public PropertyModel? Property { get; init; }

    /// <summary>The member for people, without the types of a method: <c>Min</c>, <c>Count.get</c>.</summary>
    public string DisplayName => Property is null ? Name : Signature;
}
