using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Baselines;

/// <summary>Reads back what a contract of source says of itself.</summary>
internal static class ContractText
{
    /// <summary>The contract; null while its source is being typed, and a parameter, field or value has no name yet.</summary>
    internal static AbiContract? Read(ContractModel contract)
    {
        try
        {
            return AbiDocument.Parse(contract.AbiText).Contracts[0];
        }
        catch (AbiFormatException)
        {
            // The compiler reports the source.
            return null;
        }
    }
}
