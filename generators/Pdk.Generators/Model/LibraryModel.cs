using System.Collections.Immutable;
using Pdk.Abi;
using Pdk.CodeModel;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Model;

/// <summary>All that a plugin library exports, with names that are unique in it.</summary>
/// <param name="Exports">One for each contract of each class, in order of plugin id and contract id.</param>
internal sealed record LibraryModel(AbiList<ExportModel> Exports)
{
    private const string EntryPoint = "pdk_plugin_entry";

    /// <summary>Puts the plugin classes of a project together. The order in which they come does not matter.</summary>
    internal static LibraryModel Of(ImmutableArray<PluginModel> plugins)
    {
        // Two classes with one id would be one plugin; an analyzer reports the second.
        PluginModel[] offered = plugins
            .Where(plugin => plugin.Refusal is null)
            .OrderBy(plugin => plugin.Id, StringComparer.Ordinal)
            .ThenBy(plugin => plugin.Type.Qualified, StringComparer.Ordinal)
            .GroupBy(plugin => plugin.Id, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToArray();
        ILookup<string, PluginModel> offers = offered
            .SelectMany(plugin => plugin.Contracts, (plugin, contract) => (plugin, contract.Id))
            .ToLookup(offer => offer.Id, offer => offer.plugin, StringComparer.Ordinal);

        HashSet<string> entryPoints = [EntryPoint];
        HashSet<string> names = [];
        List<ExportModel> exports = [];
        foreach (PluginModel plugin in offered)
        {
            foreach (ContractModel contract in plugin.Contracts)
            {
                string prefix = Identifiers.Prefix(contract.Id);
                if (offers[contract.Id].Skip(1).Any())
                {
                    prefix = $"{Identifiers.Prefix(plugin.Id)}_{prefix}";
                }

                // Two equal entry points crash the native compiler; the slot binds in any case.
                AbiList<string> slots = contract.Slots
                    .Select(slot => slot.ExportName is { } name && entryPoints.Add($"{prefix}_{name}") ? $"{prefix}_{name}" : "")
                    .ToAbiList();
                exports.Add(new ExportModel(plugin, contract, Unique(names, Name(plugin, contract)), slots));
            }
        }

        return new LibraryModel(exports.ToAbiList());
    }

    private static string Name(PluginModel plugin, ContractModel contract) => plugin.Contracts.Count == 1
        ? plugin.Type.Name
        : plugin.Type.Name + Names.WithoutInterfacePrefix(contract.Type.Name);

    private static string Unique(HashSet<string> taken, string name)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}{number}";
        }

        return unique;
    }
}
