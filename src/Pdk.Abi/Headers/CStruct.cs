namespace Pdk.Abi.Headers;

/// <summary>A struct in C.</summary>
/// <param name="Name">Its name in C.</param>
/// <param name="Abi">What it is made from.</param>
/// <param name="Fields">Its fields in the order of their offsets.</param>
/// <param name="Layout">How it is declared.</param>
internal sealed record CStruct(string Name, AbiStruct Abi, IReadOnlyList<CField> Fields, CLayout Layout);
