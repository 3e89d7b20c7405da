namespace Pdk.Abi;

/// <summary>A member of data.</summary>
/// <param name="Offset">Bytes from the start of the native form.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Type">How it crosses.</param>
/// <param name="Since">The version of the data that added it.</param>
public sealed record AbiDataMember(int Offset, string Name, AbiType Type, int Since);
