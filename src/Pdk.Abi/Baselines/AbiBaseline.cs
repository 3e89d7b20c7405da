using Pdk.Abi.Diff;

namespace Pdk.Abi.Baselines;

/// <summary>
/// What a baseline means: the ABI text of a contract in a file, whose <c>shipped n</c> freezes all with a version of at
/// most n. What is newer may still change.
/// </summary>
public static class AbiBaseline
{
    /// <summary>How the name of a baseline file ends; before it stands the contract's id.</summary>
    public const string Extension = ".pdkabi";

    /// <summary>Reads a baseline.</summary>
    /// <param name="id">The contract's id, from the file's name.</param>
    /// <param name="text">The file's text; its lines may end as on Windows.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="AbiFormatException">The text is no baseline of this contract, or is of a newer syntax.</exception>
    public static AbiContract Read(string id, string text)
    {
        AbiDocument document = AbiDocument.Parse(text.Replace("\r\n", "\n"));
        if (document.Contracts.Count != 1 || document.Contracts[0].Role != AbiRole.Provided)
        {
            throw new AbiFormatException("a baseline describes one contract, which plugins provide", 1, 1);
        }

        AbiContract contract = document.Contracts[0];
        if (contract.IsClosure)
        {
            throw new AbiFormatException($"{contract.Id} is a closure, and a baseline is that of the generic contract", 2, 1);
        }

        if (contract.DeclaredId != id)
        {
            throw new AbiFormatException($"the contract is {contract.DeclaredId}, and the file is named after {id}", 2, 1) { IsWrongName = true };
        }

        if (contract.Shipped > contract.Version)
        {
            throw new AbiFormatException($"version {contract.Shipped} cannot have shipped, since the contract is of version {contract.Version}", 2, 1);
        }

        // What may still change must not move what has shipped.
        if (contract.Slots.SkipWhile(slot => slot.Since <= contract.Shipped).Any(slot => slot.Since <= contract.Shipped))
        {
            throw new AbiFormatException("a slot that has shipped stands behind one that has not", 2, 1);
        }

        return contract;
    }

    /// <summary>
    /// The order of a contract's members: those of the baseline in its slots, then new ones by version, then as they come.
    /// </summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="current">The contract, its members numbered as they come.</param>
    /// <returns>For each slot the number of its member.</returns>
    public static AbiList<int> Order(AbiContract baseline, AbiContract current)
    {
        baseline = TypeParameters.Rename(baseline, current);
        AbiList<AbiSlot> members = current.Slots;
        int[] known = [.. SlotMatcher.Match(baseline.Slots, members).Where(member => member >= 0)];
        IEnumerable<int> added = members.Where(member => !known.Contains(member.Index)).OrderBy(member => member.Since).Select(member => member.Index);
        return known.Concat(added).ToAbiList();
    }

    /// <summary>Finds what a contract changes of what has shipped.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="current">The contract, its slots in the order that <see cref="Order"/> gives.</param>
    /// <returns>The changes; none if the contract can be accepted.</returns>
    public static AbiList<AbiFrozenChange> FrozenChanges(AbiContract baseline, AbiContract current)
    {
        if (baseline.Shipped == 0)
        {
            return default;
        }

        baseline = TypeParameters.Rename(baseline, current);
        AbiSlot[] shipped = [.. baseline.Slots.Where(slot => slot.Since <= baseline.Shipped)];
        int[] places = [.. SlotMatcher.Match(baseline.Slots, current.Slots).Take(shipped.Length)];

        // If all are there, each must be in its place.
        if (places.All(place => place >= 0))
        {
            places = [.. shipped.Select(slot => slot.Index)];
        }

        List<AbiFrozenChange> changes = [];
        AbiContract frozen = baseline with { Version = baseline.Shipped, Slots = shipped.ToAbiList(), Data = baseline.Data.Select(Frozen).ToAbiList() };
        foreach (AbiChange change in Compare(frozen, current, places).Children)
        {
            Collect(change, change.Slot, inType: false, changes);
        }

        return changes.ToAbiList();
    }

    /// <summary>Compares a contract with its baseline, the baseline as host and the contract as plugin.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="current">The contract.</param>
    /// <returns>The root of the differences; its children say the slots that the contract has, not those of the baseline.</returns>
    public static AbiChange Compare(AbiContract baseline, AbiContract current)
    {
        baseline = TypeParameters.Rename(baseline, current);
        return Compare(baseline, current, SlotMatcher.Match(baseline.Slots, current.Slots));
    }

    /// <summary>Whether a baseline says what a contract is.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="current">The contract.</param>
    /// <returns>True if they differ in nothing but in what has shipped.</returns>
    public static bool IsUpToDate(AbiContract baseline, AbiContract current) =>
        Accept(baseline, current).ToString() == baseline.ToString();

    /// <summary>The baseline that a contract gets; it must have no frozen changes.</summary>
    /// <param name="baseline">The baseline so far; null if there is none.</param>
    /// <param name="current">The contract.</param>
    /// <returns>The contract, with what has shipped so far.</returns>
    public static AbiContract Accept(AbiContract? baseline, AbiContract current) => baseline is null
        ? current
        : current with
        {
            Shipped = baseline.Shipped,
            Data = current.Data.Select(type => type with { Shipped = baseline.Data.FirstOrDefault(known => known.Type == type.Type)?.Shipped ?? 0 }).ToAbiList(),
        };

    /// <summary>Freezes all of a baseline.</summary>
    /// <param name="baseline">The baseline, up to date.</param>
    /// <returns>The baseline with its own version as shipped.</returns>
    public static AbiContract Ship(AbiContract baseline) => baseline with
    {
        Shipped = baseline.Version,
        Data = baseline.Data.Select(type => type with { Shipped = type.Version }).ToAbiList(),
    };

    // Data counts versions of its own. What of it has not shipped is not there yet.
    private static AbiData Frozen(AbiData type)
    {
        AbiDataMember[] members = [.. type.Members.Where(member => member.Since <= type.Shipped)];
        return type.Shipped == 0 || members.Length == type.Members.Count
            ? type
            : type with { Members = members.ToAbiList(), Size = type.Members[members.Length].Offset / 8 * 8 };
    }

    // Beside a slot that was removed all later ones would seem to have moved.
    private static AbiChange Compare(AbiContract baseline, AbiContract current, int[] places)
    {
        AbiSlot[] removed = [.. baseline.Slots.Where(slot => places[slot.Index] < 0)];
        AbiSlot[] kept = [.. baseline.Slots.Except(removed)];
        AbiSlot[] found = [.. kept.Select(slot => current.Slots[places[slot.Index]])];
        AbiChange root = AbiComparer.Compare(
            baseline with { Slots = kept.ToAbiList() },
            current with { Slots = found.Concat(current.Slots.Except(found)).ToAbiList() });
        IEnumerable<AbiChange> changes = root.Children.Select(change =>
            change is { Slot: { } slot, Kind: not AbiChangeKind.SlotAdded } ? change with { Slot = places[slot] } : change);
        return root with { Children = removed.Select(AbiComparer.Removed).Concat(changes).ToAbiList() };
    }

    private static void Collect(AbiChange change, int? slot, bool inType, List<AbiFrozenChange> changes)
    {
        if (change.Children.Count == 0)
        {
            if (Kind(change, inType) is { } kind)
            {
                changes.Add(new AbiFrozenChange(kind, change, slot));
            }

            return;
        }

        foreach (AbiChange part in change.Children)
        {
            Collect(part, slot, inType || change.Kind is AbiChangeKind.Struct or AbiChangeKind.Enum or AbiChangeKind.Data or AbiChangeKind.Union, changes);
        }
    }

    // The comparison takes a missing value, and another version, for what a plugin is too old to know.
    private static AbiFrozenKind? Kind(AbiChange change, bool inType) => change.Kind switch
    {
        AbiChangeKind.EnumValueMissing or AbiChangeKind.UnionCaseMissing => AbiFrozenKind.Type,
        AbiChangeKind.SlotSince or AbiChangeKind.DataMemberSince => AbiFrozenKind.Version,
        _ when change.IsCompatible => null,
        AbiChangeKind.SlotAdded or AbiChangeKind.DataMemberAdded => AbiFrozenKind.Version,
        AbiChangeKind.SlotRemoved or AbiChangeKind.SlotName => AbiFrozenKind.Member,
        AbiChangeKind.BaseAdded or AbiChangeKind.BaseRemoved => AbiFrozenKind.Bases,
        _ => inType ? AbiFrozenKind.Type : AbiFrozenKind.Signature,
    };
}
