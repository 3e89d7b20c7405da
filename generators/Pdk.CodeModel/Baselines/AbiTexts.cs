using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Baselines;

/// <summary>The text of a contract: its own part, then what it references.</summary>
internal static class AbiTexts
{
    /// <summary>Writes a text.</summary>
    internal static string Of(AbiContract contract, AbiList<ReferenceModel> references) =>
        new AbiDocument(references.Select(reference => reference.Contract).Prepend(contract).ToAbiList()).ToString();

    /// <summary>The own part of a text; null while the source is being typed that it was made of, and something has no name yet.</summary>
    internal static AbiContract? Read(string text)
    {
        try
        {
            return AbiDocument.Parse(text).Contracts[0];
        }
        catch (AbiFormatException)
        {
            // The compiler reports the source.
            return null;
        }
    }
}
