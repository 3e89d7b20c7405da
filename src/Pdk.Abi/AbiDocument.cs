namespace Pdk.Abi;

/// <summary>A <c>.pdkabi</c> text: the contracts of one assembly or one plugin.</summary>
/// <param name="Contracts">The contracts in order.</param>
public sealed record AbiDocument(AbiList<AbiContract> Contracts)
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, lines ended by <c>\n</c>.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="AbiFormatException">The text is malformed, or of a newer syntax.</exception>
    public static AbiDocument Parse(string text) => AbiParser.Parse(text);

    /// <summary>The contract of an id and a role; a document may have both roles of one contract.</summary>
    /// <param name="id">The contract's id.</param>
    /// <param name="role">Who implements it.</param>
    /// <returns>The contract, or null.</returns>
    public AbiContract? Find(string id, AbiRole role = AbiRole.Provided) =>
        Contracts.FirstOrDefault(contract => contract.Id == id && contract.Role == role);

    /// <summary>The document as text: the same bytes for the same document, lines ended by <c>\n</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AbiWriter.Write(this);
}
