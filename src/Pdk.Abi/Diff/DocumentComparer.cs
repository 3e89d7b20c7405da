namespace Pdk.Abi.Diff;

/// <summary>Compares what a host's and a plugin's document say of one contract: the contract itself, then what it requires.</summary>
/// <remarks>
/// The host implements a required contract and the plugin calls it, so the plugin stands where the host stands otherwise.
/// The rules are the same seen from both sides: what a caller is too new for, an implementer is too old for. The two
/// views are therefore compared as they are, host's with plugin's, and every word keeps its meaning.
/// </remarks>
internal sealed class DocumentComparer(AbiDocument host, AbiDocument plugin)
{
    internal AbiChange Compare(string contractId)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        AbiChange root = AbiComparer.Compare(
            Provided(host, contractId, nameof(host)), Provided(plugin, contractId, nameof(plugin)), "", reached);

        List<AbiChange> changes = [.. root.Children];
        List<string> onOneSide = [];
        foreach (string id in RequiredIds())
        {
            if (Required(host, id) is not { } hostView || Required(plugin, id) is not { } pluginView)
            {
                onOneSide.Add(id);
            }
            else if (AbiComparer.Compare(hostView, pluginView, $"contract {id}, ", reached) is { Children.Count: > 0 } change)
            {
                changes.Add(change);
            }
        }

        // Last, since a required contract may name another one.
        changes.AddRange(onOneSide.Where(reached.Contains).Select(OnOneSide));
        return root with { Children = changes.ToAbiList() };
    }

    private IEnumerable<string> RequiredIds() => host.Contracts.Concat(plugin.Contracts)
        .Where(contract => contract.Role == AbiRole.Required)
        .Select(contract => contract.Id)
        .Distinct(StringComparer.Ordinal);

    // Nothing says whether the other side means the same by it.
    private AbiChange OnOneSide(string id) => new(
        $"contract {id}", AbiChangeKind.RequiredContract, AbiVerdict.Breaking, Describe(host, id), Describe(plugin, id));

    private static string? Describe(AbiDocument document, string id) =>
        Required(document, id) is { } contract ? $"it as required, version {AbiComparer.Number(contract.Version)}" : null;

    private static AbiContract? Required(AbiDocument document, string id) => document.Find(id, AbiRole.Required);

    private static AbiContract Provided(AbiDocument document, string id, string side) => document.Find(id)
        ?? throw new ArgumentException($"The document does not describe the contract {id}.", side);
}
