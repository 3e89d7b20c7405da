using System.Text;
using Pdk.Abi;
using Pdk.Abi.Diff;

namespace Pdk.Hosting;

/// <summary>Compares the ABI texts of a contract that are not known to be equal, and puts what differs into words.</summary>
internal static class AbiCheck
{
    private const int MaxLines = 20;
    private const string InPlace = " If the application's contract was changed in place, undo that, or give it a new id.";

    /// <summary>Why a host cannot call what a plugin's ABI text describes, or null.</summary>
    /// <param name="offer">What the plugin offers.</param>
    /// <param name="host">The host's contract.</param>
    /// <param name="known">How many slots the text describes.</param>
    internal static ContractProblem? FindProblem(ContractOffer offer, HostContract host, out int known)
    {
        known = 0;
        if (Read(offer, out ContractProblem? problem) is not { } document)
        {
            return problem;
        }

        if (host is not { Document: { } hostDocument, Abi: { } abi })
        {
            return BadText(offer, "cannot be compared with this application's ABI text, which is damaged");
        }

        AbiContract plugin = document.Find(host.Id)!;
        known = plugin.Slots.Count;
        AbiChange change = AbiComparer.Compare(hostDocument, document, host.Id);
        if (!change.IsCompatible)
        {
            return Incompatible(offer, host, change, SharedTypes.OfProcess.Find(abi, plugin));
        }

        return SharedTypes.OfProcess.Admit(offer.Library, abi, plugin) is { } conflict ? Inconsistent(offer, conflict) : null;
    }

    /// <summary>What in a plugin's ABI text a host cannot call; null if there is nothing, or if the texts cannot be compared.</summary>
    /// <param name="offer">What the plugin offers.</param>
    /// <param name="host">The host's contract.</param>
    internal static ContractProblem? FindDifference(ContractOffer offer, HostContract host) =>
        host is { Document: { } hostDocument, Abi: { } abi }
        && Read(offer, out _) is { } document
        && AbiComparer.Compare(hostDocument, document, host.Id) is { IsCompatible: false } change
            ? Incompatible(offer, host, change, SharedTypes.OfProcess.Find(abi, document.Find(host.Id)!))
            : null;

    // A document that describes the contract.
    private static AbiDocument? Read(ContractOffer offer, out ContractProblem? problem)
    {
        problem = null;
        ContractDescriptor contract = offer.Contract;
        if (contract.AbiText.Length == 0)
        {
            problem = BadText(offer, "carries no ABI text to compare with this application's");
            return null;
        }

        try
        {
            AbiDocument document = AbiDocument.Parse(contract.AbiText);
            AbiContract? found = document.Find(contract.Id);
            problem = found is null ? BadText(offer, "has an ABI text that does not describe it")
                : found.Version != contract.Version ? BadText(offer, $"has an ABI text of version {found.Version}")
                : null;
            return problem is null ? document : null;
        }
        catch (AbiFormatException exception)
        {
            problem = BadText(offer, $"has an ABI text that cannot be read: {exception.Message}");
            return null;
        }
    }

    private static ContractProblem BadText(ContractOffer offer, string what) => new(
        PluginContractError.BadAbiText,
        $"contract {offer} {what}. Rebuild the plugin with the application's version of Pdk, or update the application's Pdk packages.");

    private static ContractProblem Incompatible(ContractOffer offer, HostContract host, AbiChange change, TypeConflict? conflict)
    {
        StringBuilder text = new();
        text.Append($"contract {offer} cannot be called by this application, which was built against version {host.Version}:");
        AppendBreaking(text, change, path => path);
        if (conflict is not null)
        {
            AppendOther(text, conflict);
        }

        int version = offer.Contract.Version;
        text.Append(
            version < host.Version ? $"\nRebuild the plugin against {host.Id} version {host.Version}.{InPlace}"
            : version > host.Version ? $"\nUpdate the application to {host.Id} version {version}, or take a plugin built against version {host.Version}."
            : $"\nRebuild the plugin against the {host.Id} version {host.Version} that this application has.{InPlace}");
        return new ContractProblem(PluginContractError.Incompatible, text.ToString());
    }

    private static ContractProblem Inconsistent(ContractOffer offer, TypeConflict conflict)
    {
        StringBuilder text = new();
        text.Append($"contract {offer} has another {conflict.Type} than this application and than a library loaded before:");
        AppendBreaking(text, AbiComparer.Compare(conflict.Host, conflict.Plugin), path => OfType(path, conflict.Type));
        AppendOther(text, conflict);
        text.Append($"\nRebuild the plugin with the {conflict.Type} that this application has.");
        return new ContractProblem(PluginContractError.Inconsistent, text.ToString());
    }

    private static void AppendOther(StringBuilder text, TypeConflict conflict)
    {
        SharedType other = conflict.Other;
        text.Append($"\n'{other.Library}' (contract {other.ContractId}) ");
        AbiChange change = AbiComparer.Compare(other.Host ?? conflict.Host, other.Shape);
        text.Append(change.IsCompatible
            ? $"has the {conflict.Type} that this application has."
            : $"has another {conflict.Type} than this application too:");
        AppendBreaking(text, change, path => OfType(path, conflict.Type));
    }

    private static void AppendBreaking(StringBuilder text, AbiChange change, Func<string, string> where)
    {
        AbiChange[] breaking = [.. change.Leaves().Where(leaf => (leaf.Verdict & AbiVerdict.Breaking) != 0)];
        foreach (AbiChange leaf in breaking.Take(MaxLines))
        {
            text.Append($"\n  {where(leaf.Path)}: {AbiReport.Sentence(leaf)}");
        }

        if (breaking.Length > MaxLines)
        {
            text.Append($"\n  and {breaking.Length - MaxLines} more");
        }
    }

    // A path inside a type that was compared alone begins with the slot made for that.
    private static string OfType(string path, string type)
    {
        int start = path.IndexOf($" -> {type}", StringComparison.Ordinal);
        return start < 0 ? type : path[(start + " -> ".Length)..];
    }
}
