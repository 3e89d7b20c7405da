namespace Pdk.Abi;

/// <summary>A field of a struct.</summary>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Type">What lies there.</param>
public sealed record AbiField(int Offset, string Name, AbiType Type);
