using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Finds the data in which objects of contracts may lie.</summary>
internal sealed class ObjectFinder
{
    private readonly HashSet<string> _codecs = new(StringComparer.Ordinal) { DataParser.HandleCodec };

    internal ObjectFinder(AbiList<DataModel> models)
    {
        // What holds one that does: until nothing is new.
        int known;
        do
        {
            known = _codecs.Count;
            foreach (DataModel model in models.Where(model => model.Members.Any(member => Holds(member.Codec)) || model.Cases.Any(one => Holds(one.Codec))))
            {
                _codecs.Add(model.Codec);
            }
        }
        while (_codecs.Count > known);
    }

    /// <summary>The slots with what was found.</summary>
    internal AbiList<SlotModel> Apply(AbiList<SlotModel> slots) => slots.Select(slot => slot with
    {
        Parameters = slot.Parameters.Select(parameter => parameter with { Type = Apply(parameter.Type) }).ToAbiList(),
        Result = Apply(slot.Result),
    }).ToAbiList();

    private TypeModel Apply(TypeModel type) => type switch
    {
        { Delegate: { } function } => type with { Delegate = function with { Invoke = Apply(new[] { function.Invoke }.ToAbiList())[0] } },
        { Kind: MarshalKind.Data } => type with { HoldsObjects = Holds(type.Codec) },
        _ => type,
    };

    // A name inside another one is taken for it too, which costs a look-up and nothing else.
    private bool Holds(string codec) => _codecs.Any(known => codec.IndexOf(known, StringComparison.Ordinal) >= 0);
}
