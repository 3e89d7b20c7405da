using Pdk.Abi.Diff;

namespace Pdk.Tests.Mutations;

/// <summary>Versions: members at the end, older contracts, other numbers in <c>[Since(n)]</c>, other ids.</summary>
internal static class GrowthMutants
{
    private static readonly int s_end = Zoo.Members.Count;
    private static readonly int[] s_versions = [2, 1];
    private static readonly string[] s_ids = ["zoo.warden", "zoo.Keeper", "zoo.keeper2", "zoo.keeper.two", "zoo"];

    internal static IEnumerable<Mutant> All => [.. Appended(), .. Versions(), .. Numbers(), .. Ids()];

    // Only a newer version explains a new member.
    private static IEnumerable<Mutant> Appended() =>
    [
        Append("a member of the next version", Outcome.Growth, 4, ("[Since(4)] void Later(int a);", "Later(i32) -> void since 4")),
        Append("a member of a version to come", Outcome.Growth, 9, ("[Since(9)] void Later(int a);", "Later(i32) -> void since 9")),
        Append("a member with a default body", Outcome.Growth, 4, ("[Since(4)] string Later(string a) => a;", "Later(utf8) -> utf8 since 4")),
        Append("an overload", Outcome.Growth, 4, ("[Since(4)] int Over(int a);", "Over(i32) -> i32 since 4")),
        Append("a member with a type that nothing else reaches", Outcome.Growth, 4, ("[Since(4)] Form Later(Form form);", "Later(Zoo.Form) -> Zoo.Form since 4")),
        Append("a member with a type that was a type argument only", Outcome.Growth, 4, ("[Since(4)] void Later(Ghost ghost);", "Later(Zoo.Ghost) -> void since 4")),
        Append(
            "two members of two versions", Outcome.Growth, 5,
            ("[Since(4)] void Later(int a);", "Later(i32) -> void since 4"), ("[Since(5)] void Last(ref bool b);", "Last(ref bool) -> void since 5")),
        Append("a member without a version", Outcome.Breaking, 3, ("void Later(int a);", "Later(i32) -> void")),
        Append("a member with a default body and no version", Outcome.Breaking, 3, ("int Later(int a) => a;", "Later(i32) -> i32")),
        Append("a member of an older version", Outcome.Breaking, 3, ("[Since(2)] void Later(int a);", "Later(i32) -> void since 2")),
        Append("a member of the same version", Outcome.Breaking, 3, ("[Since(3)] void Later(int a);", "Later(i32) -> void since 3")),
    ];

    private static IEnumerable<Mutant> Versions() => s_versions.Select(version =>
    {
        int count = Zoo.Members.FindIndex(member => member.Abi.EndsWith($"since {version + 1}", StringComparison.Ordinal));
        return new Mutant(
            $"the contract as it was in version {version}",
            Zoo.Source(Zoo.Members[..count].Select(member => member.Source)),
            Outcome.Shrinkage,
            [.. Zoo.Members[count..].Select(member => new Difference(AbiChangeKind.SlotMissing, member.Path, member.Shown, null))]) { Version = version };
    });

    // What a slot says of its version matters only where the slot is missing.
    private static IEnumerable<Mutant> Numbers() =>
    [
        .. Zoo.Members.Where(member => !member.Source.StartsWith("[Since", StringComparison.Ordinal)).Select(member => Number(member, "", "[Since(2)] ", 1, 2)),
        Number(Zoo.Find("Nothing"), "", "[Since(3)] ", 1, 3),
        Number(Zoo.Members[0], "", "[Since(7)] ", 1, 7, version: 7),
        Number(Zoo.Find("Count"), "[Since(2)] ", "[Since(3)] ", 2, 3),
        Number(Zoo.Find("Count"), "[Since(2)] ", "", 2, 1),
        Number(Zoo.Find("Mark"), "[Since(2)] ", "[Since(4)] ", 2, 4, version: 4),
        Number(Zoo.Find("Name"), "[Since(3)] ", "[Since(2)] ", 3, 2),
        Number(Zoo.Find("Last"), "[Since(3)] ", "[Since(4)] ", 3, 4, version: 4),
        Number(Zoo.Find("Last"), "[Since(3)] ", "", 3, 1),
        Mutant.Edit("a version of 1 is written out", Outcome.Unseen, "void Nothing();", "[Since(1)] void Nothing();"),
    ];

    private static IEnumerable<Mutant> Ids() => s_ids.Select(id =>
        Mutant.Edit($"the id becomes {id}", Outcome.OtherContract, $"\"{Zoo.Id}\"", $"\"{id}\"", new Difference(AbiChangeKind.ContractId, "contract", Zoo.Id, id)) with { Id = id });

    private static Mutant Append(string name, Outcome outcome, int version, params (string Source, string Shown)[] members) => new(
        $"{name} is appended",
        Zoo.Source(Zoo.Members.Select(member => member.Source).Concat(members.Select(member => member.Source))),
        outcome,
        [.. members.Select((member, index) => new Difference(
            AbiChangeKind.SlotAdded, $"slot {s_end + index} {member.Shown[..member.Shown.IndexOf('(', StringComparison.Ordinal)]}", null, member.Shown))]) { Version = version };

    private static Mutant Number(Member member, string old, string @new, int before, int after, int version = Zoo.Version) => new(
        $"{member.Path}: since {before} becomes {after}",
        Zoo.Source(member, @new + member.Source[old.Length..]),
        Outcome.Harmless,
        new Difference(AbiChangeKind.SlotSince, member.Path, $"{before}", $"{after}")) { Version = version };
}
