namespace Pdk.Abi;

/// <summary>A struct that crosses as its bytes.</summary>
/// <param name="Type">Its full name and type arguments.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Alignment">Its alignment in bytes.</param>
/// <param name="Fields">All its fields, private ones too, in order of declaration.</param>
public sealed record AbiStruct(AbiType Type, int Size, int Alignment, AbiList<AbiField> Fields);
