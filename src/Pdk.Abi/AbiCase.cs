namespace Pdk.Abi;

/// <summary>A case of a union.</summary>
/// <param name="Tag">Its number; 0 for the case of what a side does not know.</param>
/// <param name="Type">The data of the case.</param>
public sealed record AbiCase(int Tag, AbiType Type);
