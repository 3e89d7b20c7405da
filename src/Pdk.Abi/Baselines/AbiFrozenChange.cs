using Pdk.Abi.Diff;

namespace Pdk.Abi.Baselines;

/// <summary>A change to what has shipped; nothing makes it right but taking it back.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Change">The difference, the baseline as host and the contract as plugin.</param>
/// <param name="Slot">The slot of the contract that changed; null if none did.</param>
public sealed record AbiFrozenChange(AbiFrozenKind Kind, AbiChange Change, int? Slot);
