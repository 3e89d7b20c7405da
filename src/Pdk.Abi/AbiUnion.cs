namespace Pdk.Abi;

/// <summary>A closed hierarchy of data, which crosses as a tag and a pointer to its case.</summary>
/// <param name="Type">The full name of its base.</param>
/// <param name="Cases">Its cases in order of their tags.</param>
public sealed record AbiUnion(AbiType Type, AbiList<AbiCase> Cases);
