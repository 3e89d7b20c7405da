namespace Pdk.Tests.Mutations;

/// <summary>All changes, by name.</summary>
internal static class Mutants
{
    internal static Mutant[] All { get; } =
    [
        .. TypeMutants.All, .. ParameterMutants.All, .. SlotMutants.All, .. GrowthMutants.All, .. UnseenMutants.All,
        .. StructMutants.All, .. LayoutMutants.All, .. EnumMutants.All,
    ];

    internal static Dictionary<string, Mutant> ByName { get; } = All.ToDictionary(mutant => mutant.Name);
}
