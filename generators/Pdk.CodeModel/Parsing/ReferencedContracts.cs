using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>
/// Finds the contracts whose objects cross in the calls of a contract, and in the calls of those: what host and plugin
/// must agree on before the first of them crosses.
/// </summary>
/// <param name="contract">The contract's name, for findings.</param>
/// <param name="parse">Parses a contract by itself.</param>
/// <param name="findings">Gets what cannot cross.</param>
internal sealed class ReferencedContracts(string contract, Func<INamedTypeSymbol, ContractPart> parse, FindingList findings)
{
    private readonly Dictionary<string, ContractPart> _parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Id, AbiRole Role), ReferenceModel> _found = [];
    private readonly HashSet<string> _reported = [];
    private readonly HashSet<(string Owner, AbiRole Role, AbiType Type)> _seen = [];

    /// <summary>All contracts that a contract reaches, in order of id and role.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="abi">Its ABI.</param>
    /// <param name="methods">The method or accessor behind each slot of the ABI.</param>
    /// <param name="classifier">Has found the contracts that they name.</param>
    /// <param name="compilation">The compilation that sees them.</param>
    /// <param name="findings">Gets what cannot cross.</param>
    /// <param name="cancellation">Stops between members.</param>
    internal static AbiList<ReferenceModel> Find(
        INamedTypeSymbol contract,
        AbiContract abi,
        IReadOnlyList<IMethodSymbol> methods,
        TypeClassifier classifier,
        Compilation compilation,
        FindingList findings,
        CancellationToken cancellation)
    {
        if (classifier.Contracts.Count == 0)
        {
            return default;
        }

        ReferencedContracts references = new(contract.Name, other => ContractParser.ParsePart(other, compilation, cancellation), findings);
        foreach ((AbiSlot slot, IMethodSymbol method) in abi.Slots.Zip(methods, (slot, method) => (slot, method)))
        {
            references.Reach(slot, AbiRole.Provided, abi, classifier.Contracts, method);
        }

        return references._found.Values.ToAbiList();
    }

    // What is passed to an object is of the other side than the object, what it answers is of its own.
    private void Reach(AbiSlot slot, AbiRole role, AbiContract owner, IReadOnlyDictionary<string, INamedTypeSymbol> named, IMethodSymbol place)
    {
        foreach (AbiParameter parameter in slot.Parameters)
        {
            if (parameter.Direction != AbiDirection.Out)
            {
                Reach(parameter.Type, role == AbiRole.Provided ? AbiRole.Required : AbiRole.Provided, owner, named, place);
            }

            if (parameter.Direction is AbiDirection.Out or AbiDirection.Ref)
            {
                Reach(parameter.Type, role, owner, named, place);
            }
        }

        Reach(slot.Result, role, owner, named, place);
    }

    private void Reach(AbiType type, AbiRole role, AbiContract owner, IReadOnlyDictionary<string, INamedTypeSymbol> named, IMethodSymbol place)
    {
        if (type is { Name: "handle", Arguments.Count: 1 })
        {
            string id = type.Arguments[0].ToString();
            if (named.TryGetValue(id, out INamedTypeSymbol? symbol))
            {
                Add(id, symbol, role, place);
            }

            return;
        }

        if (type.Name == DelegateParser.Token)
        {
            // An object with one slot; its result stands first.
            IEnumerable<AbiParameter> parameters = type.Arguments.Skip(1).Select(argument => argument switch
            {
                { Name: "in", Arguments.Count: 1 } => new AbiParameter("", AbiDirection.In, argument.Arguments[0]),
                { Name: "ref", Arguments.Count: 1 } => new AbiParameter("", AbiDirection.Ref, argument.Arguments[0]),
                { Name: "out", Arguments.Count: 1 } => new AbiParameter("", AbiDirection.Out, argument.Arguments[0]),
                _ => new AbiParameter("", AbiDirection.Value, argument),
            });
            Reach(new AbiSlot(0, "Invoke", parameters.ToAbiList(), type.Arguments[0], 1), role, owner, named, place);
            return;
        }

        foreach (AbiType part in PartsOf(type, role, owner))
        {
            Reach(part, role, owner, named, place);
        }
    }

    private void Add(string id, INamedTypeSymbol symbol, AbiRole role, IMethodSymbol place)
    {
        if (_found.ContainsKey((id, role)))
        {
            return;
        }

        if (!_parts.TryGetValue(id, out ContractPart? part))
        {
            part = parse(symbol);
            _parts.Add(id, part);
        }

        if (part.Refusal is not null || part.Abi is null)
        {
            if (_reported.Add(id))
            {
                findings.Add(FindingKind.TypeCannotCross, place, $"{contract}.{(place.AssociatedSymbol ?? place).Name}: '{symbol.Short()}' cannot cross the plugin boundary: {part.Refusal ?? "its source is incomplete"}");
            }

            return;
        }

        _found.Add((id, role), new ReferenceModel(part.Abi with { Role = role }, part.IsOurs, part.Definition));
        foreach (AbiSlot slot in part.Abi.Slots)
        {
            Reach(slot, role, part.Abi, part.Named, place);
        }

        foreach (KeyValuePair<string, INamedTypeSymbol> inherited in part.Bases)
        {
            Add(inherited.Key, inherited.Value, role, place);
        }
    }

    // What lies in a value of a type; data may hold itself.
    private IEnumerable<AbiType> PartsOf(AbiType type, AbiRole role, AbiContract owner)
    {
        IEnumerable<AbiType> members = owner.Data.Where(data => data.Type == type).SelectMany(data => data.Members).Select(member => member.Type);
        IEnumerable<AbiType> cases = owner.Unions.Where(union => union.Type == type).SelectMany(union => union.Cases).Select(one => one.Type);
        return _seen.Add((owner.Id, role, type)) ? type.Arguments.Concat(members).Concat(cases) : [];
    }
}
