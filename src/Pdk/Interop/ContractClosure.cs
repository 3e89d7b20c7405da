using System.ComponentModel;

namespace Pdk.Interop;

/// <summary>Holds the binding of one closure of a generic contract. Used by generated code.</summary>
/// <remarks>
/// Generated code of a generic type cannot be exported to C, so that a closure's code stands in the assembly that closes
/// it, which a module initializer makes known here: one field for each closure, and nothing to search.
/// </remarks>
/// <typeparam name="TContract">The contract with its type arguments.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractClosure<TContract>
    where TContract : class, IPluginContract<TContract>
{
    private static Func<ContractBinding<TContract>>? s_binding;

    /// <summary>The binding of the closure.</summary>
    /// <exception cref="PluginContractException">No assembly that runs has closed the contract over these types.</exception>
    public static ContractBinding<TContract> Binding => Volatile.Read(ref s_binding) is { } binding ? binding() : throw NotClosed();

    /// <summary>Makes a closure known. Of several assemblies with the same one the first is kept, and serves them all.</summary>
    /// <param name="binding">Answers the binding, always the same object.</param>
    public static void Register(Func<ContractBinding<TContract>> binding) => Interlocked.CompareExchange(ref s_binding, binding, null);

    private static PluginContractException NotClosed()
    {
        string closure = TypeNames.InCSharp(typeof(TContract));
        return new PluginContractException(
            $"The generic contract is not closed as {closure}: no assembly of this process has the code for these types. Write [assembly: PluginClosure<{closure}>] in the project that uses it.",
            PluginContractError.NotClosed);
    }
}
