using Pdk.Abi;

namespace Pdk.CodeModel.Parsing;

/// <summary>How a value crosses inside data.</summary>
/// <param name="Abi">How it stands in the ABI text.</param>
/// <param name="Codec">The type that implements IDataCodec, in C#.</param>
/// <param name="Size">Bytes of its native form; 0 for data in a row, which grows.</param>
/// <param name="Alignment">What a member of it is aligned to.</param>
internal sealed record DataForm(AbiType Abi, string Codec, int Size, int Alignment);
