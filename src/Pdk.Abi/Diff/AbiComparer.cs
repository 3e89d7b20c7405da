using System.Globalization;

namespace Pdk.Abi.Diff;

/// <summary>
/// Compares a host's view of a contract with a plugin's, from the slots down: what no slot of both reaches does not
/// count. The same rules judge a baseline (as host) against a changed contract (as plugin).
/// </summary>
public sealed class AbiComparer
{
    private readonly AbiContract _host;
    private readonly AbiContract _plugin;
    private readonly TypeComparer _types;
    private readonly string _prefix;
    private readonly HashSet<string> _reached;

    private AbiComparer(AbiContract host, AbiContract plugin, string prefix, HashSet<string> reached)
    {
        _host = host;
        _plugin = plugin;
        _prefix = prefix;
        _reached = reached;
        _types = new TypeComparer(host, plugin, reached);
    }

    /// <summary>Compares two views of one contract.</summary>
    /// <param name="host">What the host was built with.</param>
    /// <param name="plugin">What the plugin was built with.</param>
    /// <returns>The root of the differences; it has no children if there are none.</returns>
    public static AbiChange Compare(AbiContract host, AbiContract plugin) => Compare(host, plugin, "", []);

    /// <summary>
    /// Compares two views of one contract and of what it requires: contracts that the host implements and the plugin
    /// calls. One that only one side describes counts if a slot of both names it.
    /// </summary>
    /// <param name="host">What the host was built with.</param>
    /// <param name="plugin">What the plugin was built with.</param>
    /// <param name="contractId">The contract that the plugin provides.</param>
    /// <returns>The root of the differences; it has no children if there are none.</returns>
    /// <exception cref="ArgumentException">A document does not describe the contract as provided.</exception>
    public static AbiChange Compare(AbiDocument host, AbiDocument plugin, string contractId) =>
        new DocumentComparer(host, plugin).Compare(contractId);

    /// <summary>Compares two views of one contract inside documents.</summary>
    /// <param name="host">What the host was built with.</param>
    /// <param name="plugin">What the plugin was built with.</param>
    /// <param name="prefix">What stands before the path of each difference.</param>
    /// <param name="reached">Gets the ids of the contracts that both inherit or that slots of both name.</param>
    internal static AbiChange Compare(AbiContract host, AbiContract plugin, string prefix, HashSet<string> reached) =>
        new AbiComparer(host, plugin, prefix, reached).Compare();

    /// <summary>What is left of a slot that is no more.</summary>
    internal static AbiChange Removed(AbiSlot slot) =>
        new(Name(slot), AbiChangeKind.SlotRemoved, AbiVerdict.Breaking, Describe(slot), null);

    private AbiChange Compare()
    {
        List<AbiChange> changes = [];
        if (_host.Id != _plugin.Id)
        {
            changes.Add(new AbiChange($"{_prefix}contract", AbiChangeKind.ContractId, AbiVerdict.Breaking, _host.Id, _plugin.Id));
        }

        if (_host.Role != _plugin.Role)
        {
            changes.Add(new AbiChange(
                $"{_prefix}contract", AbiChangeKind.ContractRole, AbiVerdict.Breaking, _host.Role.ToString(), _plugin.Role.ToString()));
        }

        // An object without the base that a caller relies on cannot be made up for, and a base has no version.
        changes.AddRange(_host.Bases.Except(_plugin.Bases, StringComparer.Ordinal).Select(id => new AbiChange(
            $"{_prefix}base {id}", AbiChangeKind.BaseRemoved, AbiVerdict.Breaking, id, null)));
        changes.AddRange(_plugin.Bases.Except(_host.Bases, StringComparer.Ordinal).Select(id => new AbiChange(
            $"{_prefix}base {id}", AbiChangeKind.BaseAdded, AbiVerdict.Breaking, null, id)));
        _reached.UnionWith(_host.Bases.Intersect(_plugin.Bases, StringComparer.Ordinal));
        int common = Math.Min(_host.Slots.Count, _plugin.Slots.Count);
        for (int index = 0; index < common; index++)
        {
            CompareSlot(_host.Slots[index], _plugin.Slots[index], changes);
        }

        changes.AddRange(_host.Slots.Skip(common).Select(Missing));
        changes.AddRange(_plugin.Slots.Skip(common).Select(slot => new AbiChange(
            Path(slot), AbiChangeKind.SlotAdded, Reverse(Growth(slot, _host.Version)), null, Describe(slot)) { Slot = slot.Index }));
        return new AbiChange(
            $"contract {_host.Id}", AbiChangeKind.Contract, AbiVerdict.Identical, Version(_host), Version(_plugin), changes.ToAbiList());
    }

    // What the plugin's own version should already have had did not come by growth: it was taken away.
    private AbiChange Missing(AbiSlot slot)
    {
        AbiVerdict verdict = Growth(slot, _plugin.Version);
        AbiChangeKind kind = verdict == AbiVerdict.Breaking ? AbiChangeKind.SlotRemoved : AbiChangeKind.SlotMissing;
        return new AbiChange(Path(slot), kind, verdict, Describe(slot), null) { Slot = slot.Index };
    }

    private static AbiVerdict Growth(AbiSlot slot, int otherVersion) =>
        slot.Since > otherVersion ? AbiVerdict.OldPlugin : AbiVerdict.Breaking;

    private static AbiVerdict Reverse(AbiVerdict verdict) => verdict == AbiVerdict.OldPlugin ? AbiVerdict.OldHost : verdict;

    private void CompareSlot(AbiSlot host, AbiSlot plugin, List<AbiChange> changes)
    {
        string path = Path(host);
        if (host.Name != plugin.Name)
        {
            changes.Add(new AbiChange(path, AbiChangeKind.SlotName, AbiVerdict.Breaking, Describe(host), Describe(plugin)) { Slot = host.Index });
            return;
        }

        List<AbiChange> parts = [];
        if (host.Parameters.Count != plugin.Parameters.Count)
        {
            parts.Add(new AbiChange(path, AbiChangeKind.ParameterCount, AbiVerdict.Breaking, Describe(host), Describe(plugin)));
        }
        else
        {
            for (int index = 0; index < host.Parameters.Count; index++)
            {
                CompareParameter(path, index, host.Parameters[index], plugin.Parameters, parts);
            }
        }

        _types.Compare($"{path}, result", host.Result, plugin.Result, parts);
        if (host.Since != plugin.Since)
        {
            parts.Add(new AbiChange(path, AbiChangeKind.SlotSince, AbiVerdict.Identical, Number(host.Since), Number(plugin.Since)));
        }

        if (parts.Count > 0)
        {
            changes.Add(new AbiChange(path, AbiChangeKind.Slot, AbiVerdict.Identical, Describe(host), Describe(plugin), parts.ToAbiList()) { Slot = host.Index });
        }
    }

    private void CompareParameter(
        string slot, int index, AbiParameter host, AbiList<AbiParameter> plugins, List<AbiChange> changes)
    {
        string path = $"{slot}, {host.Name}";
        AbiParameter plugin = plugins[index];
        if (host.Name != plugin.Name)
        {
            // A name that the other side has elsewhere was not renamed: the arguments would arrive exchanged.
            int moved = plugins.ToList().FindIndex(other => other.Name == host.Name);
            if (moved >= 0)
            {
                changes.Add(new AbiChange(
                    path, AbiChangeKind.ParameterOrder, AbiVerdict.Breaking, $"parameter {Number(index + 1)}", $"parameter {Number(moved + 1)}"));
                return;
            }

            changes.Add(new AbiChange(path, AbiChangeKind.ParameterName, AbiVerdict.Identical, host.Name, plugin.Name));
        }

        if (host.Direction != plugin.Direction)
        {
            changes.Add(new AbiChange(
                path, AbiChangeKind.ParameterDirection, AbiVerdict.Breaking, Describe(host), Describe(plugin)));
        }

        _types.Compare(path, host.Type, plugin.Type, changes);
    }

    private string Path(AbiSlot slot) => _prefix + Name(slot);

    private static string Name(AbiSlot slot) => $"slot {Number(slot.Index)} {slot.Name}";

    private static string Describe(AbiSlot slot) =>
        $"{slot.Name}({string.Join(", ", slot.Parameters.Select(Describe))}) -> {slot.Result}{(slot.Since == 1 ? "" : $" since {Number(slot.Since)}")}";

    private static string Describe(AbiParameter parameter) => parameter.Direction == AbiDirection.Value
        ? parameter.Type.ToString()
        : $"{parameter.Direction.ToString().ToLowerInvariant()} {parameter.Type}";

    private static string Version(AbiContract contract) => $"version {Number(contract.Version)}";

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
