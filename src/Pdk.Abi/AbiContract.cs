namespace Pdk.Abi;

/// <summary>All of a contract that both sides must agree on.</summary>
/// <param name="Id">The contract's id.</param>
/// <param name="Version">The highest version of its slots.</param>
/// <param name="Enums">The enums its slots and structs name.</param>
/// <param name="Structs">The structs its slots and structs name.</param>
/// <param name="Slots">Its slots in order.</param>
public sealed record AbiContract(
    string Id, int Version, AbiList<AbiEnum> Enums, AbiList<AbiStruct> Structs, AbiList<AbiSlot> Slots)
{
    /// <summary>The contract in <c>.pdkabi</c> form: the same bytes for the same contract, lines ended by <c>\n</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AbiWriter.Write(this);
}
