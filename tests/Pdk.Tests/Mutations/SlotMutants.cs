using Pdk.Abi.Diff;

namespace Pdk.Tests.Mutations;

/// <summary>Members with other names, at other places, fewer or more of them.</summary>
internal static class SlotMutants
{
    private static readonly Member s_stray = new("void Stray(int a);", "Stray(a i32) -> void");

    internal static IEnumerable<Mutant> All => [.. Renamed(), .. Removed(), .. Inserted(), .. Exchanged()];

    private static IEnumerable<Mutant> Renamed() => Zoo.Members.Select((member, slot) =>
    {
        Member renamed = new(Member.Replace(member.Source, $" {member.Name}(", $" {member.Name}Anew("), Member.Replace(member.Abi, $"{member.Name}(", $"{member.Name}Anew("));
        return new Mutant($"{member.Path} is renamed", Zoo.Source(member, renamed.Source), Outcome.Breaking, [.. member.ReplacedBy(renamed, slot)]);
    });

    private static IEnumerable<Mutant> Removed() => Zoo.Members.Select((member, slot) =>
        Rearranged($"{member.Path} is removed", [.. Zoo.Members.Where(other => other != member)]));

    // In front of each member, with and without a version that would explain a member at the end.
    private static IEnumerable<Mutant> Inserted() => Zoo.Members.SelectMany((member, slot) => new[]
    {
        Rearranged($"a member is inserted before {member.Path}", [.. Zoo.Members[..slot], s_stray, .. Zoo.Members[slot..]]),
        Rearranged(
            $"a member of version 4 is inserted before {member.Path}",
            [.. Zoo.Members[..slot], new Member("[Since(4)] " + s_stray.Source, s_stray.Abi + " since 4"), .. Zoo.Members[slot..]]) with { Version = 4 },
    });

    private static IEnumerable<Mutant> Exchanged() => Zoo.Members.Skip(1).Select((member, slot) => Rearranged(
        $"{Zoo.Members[slot].Path} and {member.Path} are exchanged",
        [.. Zoo.Members[..slot], member, Zoo.Members[slot], .. Zoo.Members[(slot + 2)..]]));

    // Slots bind by number: each must hold what it held, and no more of them may come without a newer version.
    private static Mutant Rearranged(string name, List<Member> members)
    {
        List<Difference> differences = [];
        int common = Math.Min(members.Count, Zoo.Members.Count);
        for (int slot = 0; slot < common; slot++)
        {
            if (members[slot] != Zoo.Members[slot])
            {
                differences.AddRange(Zoo.Members[slot].ReplacedBy(members[slot], slot));
            }
        }

        differences.AddRange(Zoo.Members.Skip(common).Select(member => new Difference(AbiChangeKind.SlotRemoved, member.At(common), member.Shown, null)));
        differences.AddRange(members.Skip(common).Select(member => new Difference(AbiChangeKind.SlotAdded, member.At(common), null, member.Shown)));
        return new Mutant(name, Zoo.Source(members.Select(member => member.Source)), Outcome.Breaking, [.. differences]);
    }
}
