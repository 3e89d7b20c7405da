using Pdk.Abi;
using Pdk.CodeModel.Baselines;

namespace Pdk.CodeModel.Model;

/// <summary>The closures that an assembly writes.</summary>
/// <param name="Closures">Each once, in order of their ids. Those of two types may have one id: what is a list to an ABI is many types of .NET.</param>
public sealed record ClosureSet(AbiList<ContractModel> Closures)
{
    /// <summary>Puts together what was found in several places.</summary>
    /// <param name="found">The closures, in any order and as often as they were found.</param>
    /// <param name="baselines">The baselines of the compilation, which order the slots of its own contracts.</param>
    /// <returns>The set.</returns>
    public static ClosureSet Of(IEnumerable<ContractModel> found, BaselineSet baselines) => new(found
        .Where(closure => closure.Definition is { Refusal: null }) // A generic contract that was refused has no closures.
        .OrderBy(closure => closure.Id, StringComparer.Ordinal)
        .ThenByDescending(closure => closure.Type.Qualified.Count(character => character == '?')) // One for all: what may be null somewhere may be null.
        .ThenBy(closure => closure.Type.Qualified, StringComparer.Ordinal) // Where only the names of tuple items differ.
        .GroupBy(closure => closure.Identity, StringComparer.Ordinal)
        .Select(same => BaselineOrder.Apply(same.First(), baselines))
        .ToAbiList());
}
