namespace Pdk.Abi;

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value in decimal digits.</param>
public sealed record AbiEnumValue(string Name, string Value);
