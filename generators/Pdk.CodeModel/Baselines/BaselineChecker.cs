using System.Globalization;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.Abi.Baselines;
using Pdk.Abi.Diff;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.CodeModel.Baselines;

/// <summary>Holds a contract against its baseline and says what to do about each difference.</summary>
/// <param name="type">The interface.</param>
/// <param name="contract">The contract, its slots as the baseline orders them.</param>
/// <param name="methods">The method or accessor of each slot.</param>
/// <param name="findings">Gets the differences.</param>
internal sealed class BaselineChecker(INamedTypeSymbol type, ContractModel contract, IReadOnlyList<IMethodSymbol> methods, FindingList findings)
{
    private const string Accept = "'dotnet build -t:PdkAcceptAbi'";

    // What each member is to say, which is what it says where nothing is wrong with that.
    private readonly int[] _versions = [.. contract.Slots.Select(slot => slot.Since)];

    private AbiContract? _baseline;

    /// <summary>Looks for a difference.</summary>
    /// <param name="file">The baseline; null if there is none.</param>
    internal void Check(BaselineFile? file)
    {
        if (AbiTexts.Read(contract.AbiText) is not { } current)
        {
            return;
        }

        if (file is null)
        {
            findings.Differ(FindingKind.BaselineMissing, type, $"The contract '{type.Name}' has no ABI baseline, so that nobody notices what it breaks; run {Accept}, which writes '{contract.Id}{AbiBaseline.Extension}', and keep that with the source.", Accepted(null, current));
            return;
        }

        if (file.Contract is not { } baseline)
        {
            return;
        }

        _baseline = baseline;
        AbiList<AbiFrozenChange> frozen = AbiBaseline.FrozenChanges(baseline, current);
        SetVersions(frozen, baseline.Shipped);
        foreach (AbiFrozenChange change in frozen.Where(change => !IsSaidOfAdd(change, frozen)))
        {
            findings.Differ(Kind(change.Kind), Place(change.Slot), Message(change, baseline.Shipped), Since(change));
        }

        bool isVersionRight = CheckVersions(baseline);
        if (frozen.Count == 0 && isVersionRight && !AbiBaseline.IsUpToDate(baseline, current))
        {
            ReportOutOfDate(file.Name, AbiBaseline.Compare(baseline, current), Accepted(baseline, current));
        }
    }

    // An event is one member with two slots, of which most is true of both.
    private bool IsSaidOfAdd(AbiFrozenChange change, AbiList<AbiFrozenChange> all) =>
        change.Slot is { } remove && methods[remove] is { MethodKind: MethodKind.EventRemove, AssociatedSymbol: { } member }
        && all.Any(other => other.Kind == change.Kind && other.Slot is { } add && add != remove && SymbolEqualityComparer.Default.Equals(methods[add].AssociatedSymbol, member));

    // What is new is of the next version: a gap would be filled by members that stand behind later ones.
    private bool CheckVersions(AbiContract baseline)
    {
        int next = baseline.Shipped + 1;
        SlotModel[] tooHigh = baseline.Shipped == 0 ? [] : [.. contract.Slots.Where(slot => slot.Since > next && methods[slot.Index].MethodKind != MethodKind.EventRemove)];
        foreach (SlotModel slot in tooHigh)
        {
            findings.Differ(FindingKind.BaselineSince, Place(slot.Index), $"{Member(slot.Index)} says [Since({slot.Since})], and the baseline says that version {baseline.Shipped} of {contract.Id} is the last that has shipped; write [Since({next})], the next one.", Since(slot.Index));
        }

        return tooHigh.Length == 0;
    }

    private void ReportOutOfDate(string file, AbiChange root, Suggestion accepted)
    {
        string[] lines = [.. AbiReport.Lines(root, AbiSides.Baseline)];
        string difference = lines.Length == 0 ? "its text is another" : lines[0];
        string more = lines.Length < 2 ? "" : $", and {lines.Length - 1} more";
        int? slot = root.Children.Count == 0 ? null : root.Children[0].Slot;
        findings.Differ(FindingKind.BaselineOutOfDate, Place(slot), $"The baseline '{file}' is not that of the contract '{type.Name}': {difference}{more}. Nothing of this has shipped; if it is meant, run {Accept}.", accepted);
    }

    // What the command would write.
    private static Suggestion Accepted(AbiContract? baseline, AbiContract current) => new(AbiBaseline.Accept(baseline, current).ToString());

    private void SetVersions(AbiList<AbiFrozenChange> frozen, int shipped)
    {
        for (int slot = 0; shipped > 0 && slot < _versions.Length; slot++)
        {
            _versions[slot] = Math.Min(_versions[slot], shipped + 1);
        }

        foreach (AbiFrozenChange change in frozen)
        {
            if (change is { Kind: AbiFrozenKind.Version, Change.Kind: AbiChangeKind.SlotAdded or AbiChangeKind.SlotSince, Slot: { } slot })
            {
                _versions[slot] = change.Change.Kind == AbiChangeKind.SlotAdded ? shipped + 1 : int.Parse(change.Change.Host, CultureInfo.InvariantCulture);
            }
        }
    }

    private Suggestion? Since(AbiFrozenChange change) => change is { Kind: AbiFrozenKind.Version, Change.Kind: AbiChangeKind.SlotAdded or AbiChangeKind.SlotSince, Slot: { } slot } ? Since(slot) : null;

    private Suggestion Since(int slot) => Suggestions.Since(methods[slot], methods, _versions);

    private string Message(AbiFrozenChange change, int shipped)
    {
        string difference = $"{change.Change.Path}: {AbiReport.Sentence(change.Change, AbiSides.Baseline)}";
        string newId = $"or make a new contract with an id other than {contract.Id}";
        return change switch
        {
            { Kind: AbiFrozenKind.Member, Slot: { } slot } =>
                $"{Member(slot)} stands for a member of {contract.Id} that has shipped: {difference}. Keep the name and add a new member with [Since({shipped + 1})], {newId}.",
            { Kind: AbiFrozenKind.Member } =>
                $"The contract '{type.Name}' has lost a member that has shipped: {difference}. Put it back; if nobody should call it any more, mark it with [Obsolete], {newId}.",
            { Kind: AbiFrozenKind.Signature, Slot: { } slot } =>
                $"{Member(slot)} has shipped and cannot change: {difference}. Change it back and add a new member with [Since({shipped + 1})], {newId}.",
            { Kind: AbiFrozenKind.Type, Slot: { } slot } =>
                $"{Member(slot)} has shipped, and a type that it uses cannot change: {difference}. Change it back and use a new type in a new member with [Since({shipped + 1})], {newId}.",
            { Kind: AbiFrozenKind.Version, Change: { Kind: AbiChangeKind.SlotAdded }, Slot: { } slot } =>
                $"{Member(slot)} is new, and version {contract.Slots[slot].Since} of {contract.Id} has shipped without it: {difference}. Write [Since({shipped + 1})] before it.",
            { Kind: AbiFrozenKind.Version, Change.Kind: AbiChangeKind.DataMemberAdded or AbiChangeKind.DataMemberSince, Slot: { } slot } =>
                $"{Member(slot)} has shipped, and with it the members of its data: {difference}. What is new in data gets its next version, {DataVersion(change.Change.Path)}: write [Since({DataVersion(change.Change.Path)})] before it, in front of a record's parameter [property: Since({DataVersion(change.Change.Path)})].",
            { Kind: AbiFrozenKind.Version, Slot: { } slot } =>
                $"{Member(slot)} has shipped with version {change.Change.Host} and says version {change.Change.Plugin}: {difference}. Write {(change.Change.Host == "1" ? "no [Since]" : $"[Since({change.Change.Host})]")} before it.",
            { Change.Kind: AbiChangeKind.ContractId } =>
                $"The contract '{type.Name}' has shipped, and its type parameters cannot change: {difference}. Change them back, {newId}.",
            _ => $"The contract '{type.Name}' has shipped, and what it inherits cannot change: {difference}. Change it back, {newId}.",
        };
    }

    private static FindingKind Kind(AbiFrozenKind kind) => kind switch
    {
        AbiFrozenKind.Member => FindingKind.ShippedMember,
        AbiFrozenKind.Signature => FindingKind.ShippedSignature,
        AbiFrozenKind.Type => FindingKind.ShippedType,
        AbiFrozenKind.Version => FindingKind.BaselineSince,
        AbiFrozenKind.Bases => FindingKind.ShippedBases,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private string Member(int slot) => $"{type.Name}.{contract.Slots[slot].DisplayName}";

    // The path ends in the data and its member.
    private int DataVersion(string path) => 1 + (_baseline?.Data
        .Where(data => path.Contains($" -> {data.Type}."))
        .OrderByDescending(data => path.LastIndexOf($" -> {data.Type}.", StringComparison.Ordinal))
        .FirstOrDefault()?.Shipped ?? 0);

    private ISymbol Place(int? slot) => slot is { } found ? methods[found].Place() : type;
}
