using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Baselines;

/// <summary>Reads back what a contract of source says of itself.</summary>
internal static class ContractText
{
    /// <summary>The contract; null while its source is being typed, and a parameter, field or value has no name yet.</summary>
    internal static AbiContract? Read(ContractModel contract) => Read(contract.AbiText);

    /// <summary>The contract of a text; null if there is none, or it cannot be read.</summary>
    internal static AbiContract? Read(string? text)
    {
        try
        {
            return text is not null && AbiDocument.Parse(text).Contracts is { Count: > 0 } contracts ? contracts[0] : null;
        }
        catch (AbiFormatException)
        {
            // The compiler reports the source.
            return null;
        }
    }
}
