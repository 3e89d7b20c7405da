using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Pdk.Interop;

/// <summary>
/// The contracts of this process, so that objects can be asked for any of them: a stub by <c>is</c> and <c>as</c>, an object
/// by <c>query</c>. Filled by the module initializers of the assemblies that declare them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ContractRegistry
{
    // Weak, for assemblies that are unloaded.
    private static readonly ConditionalWeakTable<Type, RegisteredContract> s_contracts = new();

    /// <summary>Adds a contract.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="id">Its id.</param>
    /// <param name="facet">
    /// An interface with <see cref="System.Runtime.InteropServices.DynamicInterfaceCastableImplementationAttribute"/> whose
    /// members forward to <see cref="Facet{T}"/>.
    /// </param>
    public static void Add<T>(string id, Type facet)
        where T : class, IPluginContract<T>
        => s_contracts.TryAdd(typeof(T), new RegisteredContract(id, static () => T.PdkBinding, facet));

    /// <summary>A stub seen as one of the object's other contracts.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="stub">The stub.</param>
    /// <returns>What calls the object's functions of that contract.</returns>
    public static T Facet<T>(object stub)
        where T : class
        => (T)(object)((PluginStub)stub).FindFacet(typeof(T))!.Implementation;

    /// <summary>The contract of an interface, or null.</summary>
    internal static RegisteredContract? Find(Type type) => s_contracts.TryGetValue(type, out RegisteredContract? found) ? found : null;

    /// <summary>The contracts of an id.</summary>
    internal static IEnumerable<(Type Type, ContractBinding Binding)> FindAll(string id)
    {
        foreach ((Type type, RegisteredContract contract) in s_contracts)
        {
            if (contract.Id == id)
            {
                yield return (type, contract.Binding);
            }
        }
    }

    /// <summary>The vtable by which an object is called through a contract; null if it is none of it.</summary>
    internal static VtableHeader* Find(object target, byte* id)
    {
        // Two assemblies may have a contract of one id, in two load contexts for example.
        foreach ((Type type, RegisteredContract contract) in s_contracts)
        {
            if (Vtables.IsContract(id, contract.Id) && type.IsInstanceOfType(target))
            {
                return contract.Binding.Exports is { } exports ? (VtableHeader*)exports() : null;
            }
        }

        return null;
    }
}
