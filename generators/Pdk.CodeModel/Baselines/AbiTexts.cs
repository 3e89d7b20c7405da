using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Baselines;

/// <summary>The text of a contract: its own part, then what it references.</summary>
internal static class AbiTexts
{
    /// <summary>Writes a text.</summary>
    internal static string Of(AbiContract contract, AbiList<ReferenceModel> references) =>
        new AbiDocument(references.Select(reference => reference.Contract).Prepend(contract).ToAbiList()).ToString();

    /// <summary>The own part of a text; null if there is none, and while the source is being typed that it was made of, and something has no name yet.</summary>
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
