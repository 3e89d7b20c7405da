using System.ComponentModel;
using Pdk.Interop;

namespace Pdk;

/// <summary>
/// How one contract crosses the boundary: its identity, its ABI text, its stub and its exports. Made by generated code.
/// </summary>
/// <typeparam name="TContract">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class ContractBinding<TContract>
    where TContract : class
{
    /// <summary>The contract's id, for example <c>acme.calculator</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The contract's version: the highest <see cref="SinceAttribute"/> of its members, 1 if there is none.</summary>
    public required int Version { get; init; }

    /// <summary>How many slots the contract's vtable has, the common header not counted.</summary>
    public required int SlotCount { get; init; }

    /// <summary>The contract's ABI as text, in <c>.pdkabi</c> form, lines ended by <c>\n</c>.</summary>
    public required string AbiText { get; init; }

    /// <summary>The hash of <see cref="AbiText"/>: equal fingerprints are equal ABIs.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>
    /// Makes the stub for an object of the other side. The stub owns the reference from then on.
    /// Throws <see cref="PluginContractException"/> if the contract was refused at compile time.
    /// </summary>
    public required Func<ObjectReference, TContract> CreateStub { get; init; }

    /// <summary>
    /// Answers the vtable that calls any implementation of the contract through the interface, 8-byte aligned and
    /// valid as long as the contract's assembly is loaded; null for a contract that was refused.
    /// </summary>
    public required Func<nint>? Exports { get; init; }

    /// <summary>
    /// Compares the layouts in <see cref="AbiText"/> with those of this process, and throws
    /// <see cref="InvalidOperationException"/> where one differs; null in release builds, and without structs.
    /// </summary>
    public Action? CheckLayouts { get; init; }
}
