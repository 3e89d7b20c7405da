using System.Text.RegularExpressions;

namespace Pdk.Abi.Baselines;

/// <summary>The type parameters of a generic contract: their places count, and what they are called does not.</summary>
internal static class TypeParameters
{
    private static readonly Regex s_token = new("![^<>,]+", RegexOptions.CultureInvariant);

    /// <summary>A baseline with the type parameters called as the contract calls them now.</summary>
    internal static AbiContract Rename(AbiContract baseline, AbiContract current)
    {
        string[] old = Names(baseline);
        string[] now = Names(current);
        if (old.Length != now.Length || old.SequenceEqual(now, StringComparer.Ordinal))
        {
            return baseline;
        }

        return baseline with
        {
            Id = current.Id,
            Bases = baseline.Bases.Select(id => s_token.Replace(id, found => Name(found.Value))).ToAbiList(),
            Slots = baseline.Slots.Select(slot => slot with
            {
                Parameters = slot.Parameters.Select(parameter => parameter with { Type = OfType(parameter.Type) }).ToAbiList(),
                Result = OfType(slot.Result),
            }).ToAbiList(),
        };

        AbiType OfType(AbiType type) => new(Name(type.Name), type.Arguments.Select(OfType).ToAbiList());

        string Name(string name) => Array.IndexOf(old, name) is var place and >= 0 ? now[place] : name;
    }

    private static string[] Names(AbiContract contract) =>
        contract.IsOpen ? contract.Id.Substring(contract.DeclaredId.Length).Trim('<', '>').Split(',') : [];
}
