namespace Pdk.Abi;

/// <summary>A function of a contract.</summary>
/// <param name="Index">Its place in the vtable, from 0.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Result">How its result crosses; <c>void</c> for none.</param>
/// <param name="Since">The contract's version that added it.</param>
public sealed record AbiSlot(int Index, string Name, AbiList<AbiParameter> Parameters, AbiType Result, int Since);
