using Pdk.CodeModel.Model;

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
            // Two bases may have one name in two namespaces; and no name may be the start of another's, which a member's name completes.
            string own = $"{name}_{Names.WithoutInterfacePrefix(inherited.Type.Name)}";
            string unique = own;
            for (int number = 2; parts.Any(part => part.Name.StartsWith(unique, StringComparison.Ordinal) || unique.StartsWith(part.Name, StringComparison.Ordinal)); number++)
            {
                unique = $"{name}_{number}{own.Substring(name.Length)}";
            }

            parts.Add(new StubPart(inherited, unique, $"_base{parts.Count + 1}"));
        }

        return parts;
    }
}
