using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A contract whose objects cross in the calls of another one.</summary>
/// <param name="Contract">Its ABI, and who implements it.</param>
/// <param name="IsOurs">Whether it is one of this compilation, so that its baseline is here too.</param>
/// <param name="Definition">Of a closure the generic contract, whose slots are in the same order; null for others.</param>
public sealed record ReferenceModel(AbiContract Contract, bool IsOurs, AbiContract? Definition = null);
