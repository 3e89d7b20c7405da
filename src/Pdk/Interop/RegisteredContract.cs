namespace Pdk.Interop;

/// <summary>A contract that objects of this process can be asked for.</summary>
/// <param name="id">Its id.</param>
/// <param name="binding">Answers its binding, which is made when it is first needed.</param>
/// <param name="facet">The interface through which a stub of another contract is called as this one.</param>
internal sealed class RegisteredContract(string id, Func<ContractBinding> binding, Type facet)
{
    internal string Id { get; } = id;

    internal ContractBinding Binding => binding();

    internal Type Facet { get; } = facet;
}
