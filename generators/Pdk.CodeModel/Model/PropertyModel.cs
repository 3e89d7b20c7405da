using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A property, indexer or event of a contract. Accessors belong together if theirs are equal.</summary>
/// <param name="Name">The property's name, without an escape; of an indexer the name in metadata.</param>
/// <param name="Signature">The property for people: <c>Count</c>, <c>this[int]</c>.</param>
/// <param name="Type">Its type, as an implementation declares it.</param>
/// <param name="AllowsNull">Whether null can be set, which <paramref name="Type"/> does not say because it is never answered.</param>
/// <param name="IsIndexer">Whether it is an indexer.</param>
/// <param name="Parameters">The parameters of an indexer, as an implementation declares them.</param>
public sealed record PropertyModel(
    string Name, string Signature, TypeModel Type, bool AllowsNull, bool IsIndexer, AbiList<ParameterModel> Parameters)
{
    /// <summary>Whether it is an event, whose accessors add and remove.</summary>
    public bool IsEvent { get; init; }
}
