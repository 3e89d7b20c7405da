using Pdk.Interop;

namespace Pdk.Hosting;

/// <summary>A library's header, checked and copied.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Header">The header; fields that the library does not have are zero.</param>
/// <param name="Runtime">What the library was built with, or null.</param>
/// <param name="Plugins">Its plugins, in its order.</param>
/// <param name="Offers">Each contract of each plugin, in its order.</param>
internal sealed record LibraryDescription(
    string Path, PluginHeader Header, string? Runtime, IReadOnlyList<PluginDescriptor> Plugins, IReadOnlyList<ContractOffer> Offers)
{
    /// <summary>The offer of a contract.</summary>
    /// <param name="contractId">The contract.</param>
    /// <param name="pluginId">The plugin; null for the only one that offers the contract.</param>
    /// <param name="problem">Why there is none, or null.</param>
    internal ContractOffer? Find(string contractId, string? pluginId, out ContractProblem? problem)
    {
        List<ContractOffer> found = [];
        foreach (ContractOffer offer in Offers)
        {
            if (offer.Contract.Id == contractId && (pluginId is null || offer.Plugin?.Id == pluginId))
            {
                found.Add(offer);
            }
        }

        if (found is [ContractOffer only])
        {
            problem = null;
            return only;
        }

        problem = found.Count > 0 ? new(
                PluginContractError.Ambiguous, $"several plugins offer contract '{contractId}'; name one of them in Create. There {List(found)}.")
            : pluginId is null ? new(PluginContractError.NotOffered, $"no plugin offers contract '{contractId}'. There {List(Offers)}.")
            : Plugins.Any(plugin => plugin.Id == pluginId) ? new(
                PluginContractError.NotOffered, $"plugin '{pluginId}' does not offer contract '{contractId}'. There {List(Offers)}.")
            : new(PluginContractError.UnknownPlugin, $"there is no plugin '{pluginId}'. There {List(Plugins)}.");
        return null;
    }

    /// <summary>Why a host cannot call what is offered, or what that inherits; null if it can.</summary>
    internal ContractProblem? FindProblem(ContractOffer offer, HostContract host)
    {
        ContractProblem? problem = offer.Check(host).Problem;
        for (int index = 0; problem is null && index < host.Bases.Count; index++)
        {
            HostContract inherited = host.Bases[index];
            if (FindBase(offer, inherited) is not { } found)
            {
                problem = new ContractProblem(
                    PluginContractError.NotOffered,
                    $"contract {offer} inherits '{inherited.Id}', which the plugin does not offer. A plugin offers every contract that an offered one inherits.");
            }
            else if (found.Check(inherited).Problem is { } other)
            {
                problem = new ContractProblem(other.Reason, $"contract {offer} inherits '{inherited.Id}': {other.Message}");
            }
        }

        return problem;
    }

    /// <summary>What an offer's plugin offers of a contract that the offered one inherits.</summary>
    internal ContractOffer? FindBase(ContractOffer offer, HostContract inherited)
    {
        foreach (ContractOffer other in Offers)
        {
            if (other.Contract.Id == inherited.Id && other.Plugin?.Id == offer.Plugin?.Id)
            {
                return other;
            }
        }

        return null;
    }

    private static string List<T>(IReadOnlyList<T> items) => items.Count switch
    {
        0 => "is nothing",
        1 => $"is {items[0]}",
        _ => $"are {string.Join(", ", items)}",
    };
}
