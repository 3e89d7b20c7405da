using System.Globalization;
using System.Text.RegularExpressions;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.Generators.Emit;

/// <summary>
/// The types inside data of all contracts of a file: each once, unless contracts of several assemblies were compiled against
/// several versions of one type, which then have names of their own.
/// </summary>
internal sealed class FileData
{
    private readonly Dictionary<string, DataModel> _models = new(StringComparer.Ordinal);
    private readonly List<DataModel> _ordered = [];
    private int _number = 1;

    /// <summary>What the file must say.</summary>
    internal IReadOnlyList<DataModel> Models => _ordered;

    /// <summary>Adds the types of a contract.</summary>
    /// <returns>The contract, its types named as in the file.</returns>
    internal ContractModel Add(ContractModel contract)
    {
        // A model names others of its contract only, so that all of them are the same or none needs to be.
        if (contract.Data.Any(model => _models.TryGetValue(model.Codec, out DataModel? other) && other != model))
        {
            contract = Rename(contract, (++_number).ToString(CultureInfo.InvariantCulture));
        }

        foreach (DataModel model in contract.Data.Where(model => !_models.ContainsKey(model.Codec)))
        {
            _models.Add(model.Codec, model);
            _ordered.Add(model);
        }

        return contract;
    }

    private static ContractModel Rename(ContractModel contract, string suffix)
    {
        // What is not generated has a namespace in front.
        Regex names = new($@"(?<![\w.])({string.Join("|", contract.Data.Select(model => Regex.Escape(model.Codec)))})(?!\w)", RegexOptions.CultureInvariant);
        return contract with
        {
            Data = contract.Data.Select(model => model with
            {
                Codec = New(model.Codec),
                Members = model.Members.Select(member => member with { Codec = New(member.Codec) }).ToAbiList(),
                Cases = model.Cases.Select(one => one with { Codec = New(one.Codec) }).ToAbiList(),
            }).ToAbiList(),
            Slots = contract.Slots.Select(NewSlot).ToAbiList(),
        };

        string New(string code) => names.Replace(code, match => match.Value + suffix);

        TypeModel NewType(TypeModel type) => type with
        {
            Codec = New(type.Codec),
            Delegate = type.Delegate is { } function ? function with { Invoke = NewSlot(function.Invoke) } : null,
        };

        SlotModel NewSlot(SlotModel slot) => slot with
        {
            Parameters = slot.Parameters.Select(parameter => parameter with { Type = NewType(parameter.Type) }).ToAbiList(),
            Result = NewType(slot.Result),
        };
    }
}
