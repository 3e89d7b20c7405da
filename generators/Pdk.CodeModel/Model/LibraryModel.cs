using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>All that a plugin library exports, with names that are unique in it.</summary>
/// <param name="Exports">One for each contract of each class, in order of plugin id and contract id.</param>
/// <param name="Lost">The slots that have no exported name, because another slot of the library has it.</param>
public sealed record LibraryModel(AbiList<ExportModel> Exports, AbiList<LostExport> Lost)
{
    private const string EntryPoint = "pdk_plugin_entry";

    /// <summary>Puts the plugin classes of a project together. The order in which they come does not matter.</summary>
    /// <param name="plugins">The classes; those that cannot be offered are left out.</param>
    /// <returns>The library.</returns>
    public static LibraryModel Of(IEnumerable<PluginModel> plugins)
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
        List<LostExport> lost = [];
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
                    .Select(slot => slot.ExportName is { } name ? Claim($"{prefix}_{name}", plugin, contract, slot) : "")
                    .ToAbiList();
                exports.Add(new ExportModel(plugin, contract, Unique(names, Name(plugin, contract)), slots));
            }
        }

        return new LibraryModel(exports.ToAbiList(), lost.ToAbiList());

        string Claim(string name, PluginModel plugin, ContractModel contract, SlotModel slot)
        {
            if (entryPoints.Add(name))
            {
                return name;
            }

            lost.Add(new LostExport(plugin.Type, $"{contract.Type.Name}.{slot.DisplayName}", name));
            return "";
        }
    }

    /// <summary>What a C name is exported for, for people; null if the library does not generate it.</summary>
    /// <param name="entryPoint">The name.</param>
    /// <returns>The member and its plugin.</returns>
    public string? OwnerOf(string entryPoint) => entryPoint == EntryPoint
        ? "the library's entry"
        : Exports
            .SelectMany(export => export.EntryPoints.Zip(export.Contract.Slots, (name, slot) => (export, name, slot)))
            .Where(found => found.name == entryPoint)
            .Select(found => $"{found.export.Contract.Type.Name}.{found.slot.DisplayName} of plugin {found.export.Plugin.Id}")
            .FirstOrDefault();

    private static string Name(PluginModel plugin, ContractModel contract) => plugin.Contracts.Count == 1
        ? plugin.Type.Name
        : plugin.Type.Name + Names.OfTypes(contract);

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
