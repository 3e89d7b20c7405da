using System.ComponentModel;
using System.Text;
using Pdk.Interop;

namespace Pdk;

/// <summary>How one contract crosses the boundary: its identity and its ABI. See <see cref="ContractBinding{TContract}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContractBinding
{
    private protected ContractBinding()
    {
    }

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
    /// The contracts that this one inherits, directly or not, in order of their ids: an object's vtable for each is
    /// fetched by query.
    /// </summary>
    public IReadOnlyList<ContractBinding> Bases { get; init; } = [];

    /// <summary>Whether the contract inherits <see cref="IDisposable"/>, so that an object can be told to end.</summary>
    public bool IsDisposable { get; init; }

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

    /// <summary>The interface, or the delegate type.</summary>
    internal abstract Type Type { get; }

    /// <summary>Whether it is that of a delegate type, whose id says all about it.</summary>
    internal abstract bool IsDelegate { get; }

    /// <summary>The id as <c>query</c> is given it.</summary>
    internal byte[] ZeroTerminatedId => field ??= Encoding.UTF8.GetBytes($"{Id}\0");

    /// <summary>Makes the stub for an object of the other side, which owns the reference from then on.</summary>
    internal abstract PluginStub CreateStubOf(ObjectReference reference);

    /// <summary>The binding of a contract.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <returns>The binding, always the same object.</returns>
    public static ContractBinding<T> Of<T>()
        where T : class, IPluginContract<T>
        => T.PdkBinding;
}
