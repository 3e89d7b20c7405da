using System.ComponentModel;

namespace Pdk;

/// <summary>
/// What the generator adds to every contract, so that a host finds the stub without reflection. Not implemented by hand.
/// </summary>
/// <typeparam name="TSelf">The contract itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPluginContract<TSelf>
    where TSelf : class, IPluginContract<TSelf>
{
    /// <summary>How the contract crosses: its id, its ABI and its stub. Named so that no member of a contract hides it.</summary>
    static abstract ContractBinding<TSelf> PdkBinding { get; }
}
