namespace Pdk.Abi.Diff;

/// <summary>
/// Compares what a host's and a plugin's document say of one contract: the contract itself, then the contracts whose objects
/// cross in its calls.
/// </summary>
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
        AbiContract hostContract = Provided(host, contractId, nameof(host));
        AbiContract pluginContract = Provided(plugin, contractId, nameof(plugin));
        AbiChange root = AbiComparer.Compare(hostContract, pluginContract, "", reached);

        List<AbiChange> changes = [.. root.Children];
        List<string> onOneSide = [];
        foreach (string id in host.Contracts.Concat(plugin.Contracts).Select(contract => contract.Id).Distinct(StringComparer.Ordinal))
        {
            AbiContract? hostView = Other(host, id, hostContract);
            AbiContract? pluginView = Other(plugin, id, pluginContract);
            if (hostView is null != pluginView is null)
            {
                onOneSide.Add(id);
            }
            else if (hostView is not null && AbiComparer.Compare(hostView, pluginView! with { Role = hostView.Role }, $"contract {id}, ", reached) is { Children.Count: > 0 } change)
            {
                changes.Add(change);
            }
        }

        // Last, since one may name another.
        changes.AddRange(onOneSide.Where(id => id != contractId && reached.Contains(id)).Select(OnOneSide));
        return root with { Children = changes.ToAbiList() };
    }

    // A contract is the same whoever implements it, so that one of two roles is enough.
    private static AbiContract? Other(AbiDocument document, string id, AbiContract known) =>
        document.Find(id, AbiRole.Required) ?? (id == known.Id ? null : document.Find(id));

    // Nothing says whether the other side means the same by it.
    private AbiChange OnOneSide(string id) => new(
        $"contract {id}", AbiChangeKind.RequiredContract, AbiVerdict.Breaking, Describe(host, id), Describe(plugin, id));

    private static string? Describe(AbiDocument document, string id) =>
        (document.Find(id, AbiRole.Required) ?? document.Find(id)) is { } contract
            ? $"it as {(contract.Role == AbiRole.Required ? "required" : "provided")}, version {AbiComparer.Number(contract.Version)}"
            : null;

    private static AbiContract Provided(AbiDocument document, string id, string side) => document.Find(id)
        ?? throw new ArgumentException($"The document does not describe the contract {id}.", side);
}
