namespace Pdk.Abi.Baselines;

/// <summary>Finds the slots of a baseline again among the members of a contract, whatever order those are in.</summary>
internal static class SlotMatcher
{
    /// <summary>For each slot of the baseline the place of its member, or -1 if there is none any more.</summary>
    internal static int[] Match(AbiList<AbiSlot> baseline, AbiList<AbiSlot> members)
    {
        int[] found = [.. baseline.Select(_ => -1)];
        HashSet<int> taken = [];

        // Overloads of one name are told apart by their types, so what is equal in both goes first.
        foreach (AbiSlot slot in baseline)
        {
            Take(slot, members.Where(member => member.Name == slot.Name && SameTypes(member, slot)));
        }

        foreach (AbiSlot slot in baseline.Where(IsMissing))
        {
            Take(slot, members.Where(member => member.Name == slot.Name && member.Since == slot.Since));
        }

        // A member of the same types and version was renamed, if it is the only one that can have been.
        foreach (AbiSlot slot in baseline.Where(IsMissing).ToArray())
        {
            if (baseline.Count(other => IsMissing(other) && IsAlike(other, slot)) == 1
                && members.Where((member, place) => !taken.Contains(place) && IsAlike(member, slot)).Take(2).ToArray() is [{ } only])
            {
                Take(slot, [only]);
            }
        }

        return found;

        bool IsMissing(AbiSlot slot) => found[slot.Index] < 0;

        void Take(AbiSlot slot, IEnumerable<AbiSlot> candidates)
        {
            if (candidates.FirstOrDefault(member => !taken.Contains(member.Index)) is { } member)
            {
                taken.Add(member.Index);
                found[slot.Index] = member.Index;
            }
        }
    }

    private static bool IsAlike(AbiSlot left, AbiSlot right) => left.Since == right.Since && SameTypes(left, right);

    private static bool SameTypes(AbiSlot left, AbiSlot right) =>
        left.Result == right.Result
        && left.Parameters.Count == right.Parameters.Count
        && left.Parameters.Zip(right.Parameters, (one, other) => one.Direction == other.Direction && one.Type == other.Type).All(same => same);
}
