using Pdk.Abi;

namespace Pdk.CodeModel.Baselines;

/// <summary>The structs and enums that members reach which have shipped, in any contract: their layout is fixed.</summary>
internal sealed class ShippedTypes
{
    private readonly HashSet<AbiType> _types = [];

    internal ShippedTypes(AbiList<BaselineFile> files)
    {
        foreach (AbiContract contract in files.Select(file => file.Contract).OfType<AbiContract>())
        {
            foreach (AbiSlot slot in contract.Slots.Where(slot => slot.Since <= contract.Shipped))
            {
                Add(slot.Result, contract);
                foreach (AbiParameter parameter in slot.Parameters)
                {
                    Add(parameter.Type, contract);
                }
            }
        }
    }

    /// <summary>Whether a type has shipped.</summary>
    /// <param name="type">The type, as a baseline names it.</param>
    internal bool Contains(AbiType type) => _types.Contains(type);

    private void Add(AbiType type, AbiContract contract)
    {
        if (!_types.Add(type))
        {
            return;
        }

        IEnumerable<AbiType> fields = contract.Structs.Where(known => known.Type == type).SelectMany(known => known.Fields).Select(field => field.Type);
        IEnumerable<AbiType> members = contract.Data.Where(known => known.Type == type).SelectMany(known => known.Members).Select(member => member.Type);
        IEnumerable<AbiType> cases = contract.Unions.Where(known => known.Type == type).SelectMany(known => known.Cases).Select(one => one.Type);
        foreach (AbiType part in type.Arguments.Concat(fields).Concat(members).Concat(cases))
        {
            Add(part, contract);
        }
    }
}
