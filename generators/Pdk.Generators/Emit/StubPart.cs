using Pdk.CodeModel.Model;
using Pdk.Generators.Model;

namespace Pdk.Generators.Emit;

/// <summary>A contract that a stub implements through a vtable of its own.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Name">What the names of its types begin with, in the stub's file.</param>
/// <param name="Field">The stub's field with the vtable.</param>
internal sealed record StubPart(ContractModel Contract, string Name, string Field)
{
    /// <summary>The bases of a contract, in the order of its binding.</summary>
    internal static IReadOnlyList<StubPart> BasesOf(ContractModel contract, string name)
    {
        List<StubPart> parts = [];
        foreach (ContractModel inherited in contract.Bases)
        {
            // Two bases may have one name in two namespaces.
            string own = Names.WithoutInterfacePrefix(inherited.Type.Name);
            string unique = $"{name}{own}";
            for (int number = 2; parts.Any(part => part.Name == unique); number++)
            {
                unique = $"{name}{own}{number}";
            }

            parts.Add(new StubPart(inherited, unique, $"_base{parts.Count + 1}"));
        }

        return parts;
    }
}
