using System.Text;

namespace Pdk.Hosting;

/// <summary>Words for two ABIs of one contract that do not agree.</summary>
internal static class AbiMismatch
{
    private const int MaxLines = 3;

    /// <summary>What differs between the host's contract and a library's, and what to do.</summary>
    internal static string Describe<TContract>(ContractOffer offer, ContractBinding<TContract> binding)
        where TContract : class
    {
        StringBuilder text = new();
        text.Append(
            $"contract '{binding.Id}' differs: this application was built against version {binding.Version} of it, " +
            $"plugin {offer.Plugin} against version {offer.Contract.Version}, with another ABI.");
        if (offer.Contract.AbiText.Length == 0)
        {
            text.Append(" The library carries no ABI text to compare.");
        }
        else
        {
            AppendDifference(text, Lines(binding.AbiText), Lines(offer.Contract.AbiText));
        }

        return text.Append("\nRebuild the application and the plugin against the same version of the contract.").ToString();
    }

    /// <summary>A slot by number, and by its line of the ABI text if there is one.</summary>
    internal static string DescribeSlot(string abiText, int slot)
    {
        string line = Array.Find(Lines(abiText), line => line.TrimStart().StartsWith($"slot {slot} ", StringComparison.Ordinal)) ?? $"slot {slot}";
        return line.Trim();
    }

    private static void AppendDifference(StringBuilder text, string[] host, string[] plugin)
    {
        int first = host.Zip(plugin).TakeWhile(pair => pair.First == pair.Second).Count();
        text.Append($" From line {first + 1} on:");
        for (int line = first; line < first + MaxLines; line++)
        {
            string? mine = line < host.Length ? host[line].Trim() : null;
            string? theirs = line < plugin.Length ? plugin[line].Trim() : null;
            if (mine == theirs)
            {
                break;
            }

            text.Append($"\n  application: {mine ?? "(nothing)"}\n  plugin:      {theirs ?? "(nothing)"}");
        }
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
