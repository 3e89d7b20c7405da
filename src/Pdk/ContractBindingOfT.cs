using System.ComponentModel;
using Pdk.Interop;

namespace Pdk;

/// <summary>
/// How one contract crosses the boundary: its identity, its ABI text, its stub and its exports. Made by generated code.
/// </summary>
/// <typeparam name="TContract">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractBinding<TContract> : ContractBinding
    where TContract : class
{
    /// <summary>
    /// Makes the stub for an object of the other side. The stub owns the reference from then on.
    /// Throws <see cref="PluginContractException"/> if the contract was refused at compile time.
    /// </summary>
    public required Func<ObjectReference, TContract> CreateStub { get; init; }

    internal override Type Type => typeof(TContract);

    // A contract is an interface. To ask for the base class would bring all of reflection into each native library. Asked once: each
    // object that comes needs to know.
    internal override bool IsDelegate { get; } = !typeof(TContract).IsInterface;

    internal override PluginStub CreateStubOf(ObjectReference reference) => PluginStub.Of(CreateStub(reference));
}
