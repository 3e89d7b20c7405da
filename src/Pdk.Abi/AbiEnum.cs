namespace Pdk.Abi;

/// <summary>An enum, which crosses as its underlying type; unknown values are kept.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Underlying">The integer it is.</param>
/// <param name="Values">Its members in order of declaration.</param>
public sealed record AbiEnum(string Name, AbiType Underlying, AbiList<AbiEnumValue> Values);
