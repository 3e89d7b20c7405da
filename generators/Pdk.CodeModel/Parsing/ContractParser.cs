using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>
/// Parses a contract: an interface marked with <see cref="WellKnownNames.PluginContractAttribute"/>, from source or from metadata.
/// </summary>
public static class ContractParser
{
    /// <summary>Parses a contract.</summary>
    /// <param name="type">The interface.</param>
    /// <param name="compilation">The compilation that sees it.</param>
    /// <param name="cancellation">Stops between members.</param>
    /// <returns>The model, and what was wrong.</returns>
    public static Parsed<ContractModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Parse(type, compilation, isBase: false, baselines: null, cancellation);

    /// <summary>
    /// Parses a contract, holds it against its baseline, and gives advice on its members and on the structs and enums that
    /// it reaches, which no generator needs.
    /// </summary>
    /// <param name="type">The interface.</param>
    /// <param name="compilation">The compilation that sees it.</param>
    /// <param name="baselines">The baselines of the compilation.</param>
    /// <param name="cancellation">Stops between members.</param>
    /// <returns>The model with its slots as the baseline orders them, what was wrong, and all advice.</returns>
    public static Parsed<ContractModel> ParseWithAdvice(
        INamedTypeSymbol type, Compilation compilation, BaselineSet baselines, CancellationToken cancellation) =>
        Parse(type, compilation, isBase: false, baselines, cancellation);

    // What inherits a contract has all of its bases itself, so that of a base only the contract's own part is needed.
    internal static Parsed<ContractModel> Parse(
        INamedTypeSymbol type, Compilation compilation, bool isBase, BaselineSet? baselines, CancellationToken cancellation)
    {
        if (!type.IsDefinition)
        {
            return ClosureParser.Parse(type, compilation, isBase, cancellation);
        }

        bool isOurs = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        AttributeData? attribute = type.Attribute(WellKnownNames.PluginContractAttribute);
        string id = attribute?.Argument<string>(0) ?? "";
        bool isUtf16 = IsUtf16(attribute);
        FindingList findings = new();
        bool canReopen = CheckShape(type, id, isOurs, findings, cancellation);

        // A contract of another assembly was checked when that was compiled, against fields seen there and not here.
        StructLayouts? layouts = isOurs ? new StructLayouts(compilation) : null;
        AbiList<ContractModel> bases = isBase ? default : ParseBases(type, compilation, findings, cancellation);
        string? embedded = isOurs ? null : EmbeddedText(type, id, findings);
        TypeClassifier classifier = new(layouts, isUtf16, AbiTexts.Read(embedded)) { Judge = type.IsGenericType && isOurs ? OpenJudge.Of(compilation, isUtf16) : null };
        SlotParser parser = new(type, classifier, findings);
        AbiList<SlotModel> slots = parser.Parse(cancellation);
        int version = Math.Max(1, slots.Select(slot => slot.Since).DefaultIfEmpty(1).Max());
        AbiList<ReferenceModel> references = default;
        string? abiText = embedded;
        if (layouts is not null)
        {
            AbiContract abi = Describe(type.IsGenericType ? ClosureParser.Id(type, id, isUtf16) : id, version, bases.Select(inherited => inherited.Id), slots, layouts, classifier.Data);
            references = isBase || type.IsGenericType ? default : ReferencedContracts.Find(type, abi, parser.Methods, classifier, compilation, findings, cancellation);
            abiText = AbiTexts.Of(abi, references);
        }

        AbiList<int> order = default;
        if (layouts is null && abiText is not null && findings.Refusal is null)
        {
            slots = InOrder(type, isBase ? null : bases, slots, abiText, findings, out order);
        }

        if (abiText is not null && findings.Refusal is null)
        {
            slots = new ValueCheckFinder(layouts?.Structs ?? AbiDocument.Parse(abiText).Contracts[0].Structs).Apply(slots);
            slots = new ObjectFinder(classifier.Data.Models).Apply(slots);
        }

        string text = findings.Refusal is null ? abiText ?? "" : "";
        bool namesObsolete = false;
        AbiList<LayoutModel> measured = layouts is null || text.Length == 0 || isBase
            ? default
            : new LayoutParser(compilation).Parse(layouts, out namesObsolete);
        bool isObsolete = Obsolescence.OfContract(type) || namesObsolete || classifier.Data.IsObsolete || bases.Any(inherited => inherited.IsObsolete);
        ContractModel model = new(
            type.ToTypeName(), id, version, slots, bases, text, measured, AbiFingerprint.Of(text), findings.Refusal, isObsolete, IsDisposable(type), canReopen)
        {
            References = references,
            TypeParameters = type.TypeParameters.Select(parameter => Identifiers.Escape(parameter.Name)).ToAbiList(),
            Order = type.IsGenericType ? order : default,
            Data = findings.Refusal is null ? classifier.Data.Models : default,
        };
        if (baselines is not null && layouts is not null)
        {
            model = Check(type, model, parser.Methods, baselines, findings);
            new TypeAdvisor(compilation, layouts, baselines.Shipped, findings).Advise(cancellation);
        }

        return findings.ToParsed(model);
    }

    private static ContractModel Check(
        INamedTypeSymbol type, ContractModel model, IReadOnlyList<IMethodSymbol> methods, BaselineSet baselines, FindingList findings)
    {
        ContractModel ordered = BaselineOrder.Apply(model, baselines, out AbiList<int> order);
        IMethodSymbol[] members = order.Count == 0 ? [.. methods] : [.. order.Select(member => methods[member])];
        BaselineFile? baseline = baselines.Find(model.Id);
        SlotAdvisor.Advise(type.Name, ordered.Slots, members, baseline, findings);
        if (ordered.Refusal is null)
        {
            new BaselineChecker(type, ordered, members, findings).Check(baseline);
        }

        return ordered;
    }

    private static bool CheckShape(
        INamedTypeSymbol type, string id, bool isOurs, FindingList findings, CancellationToken cancellation)
    {
        string name = type.Name;
        bool canReopen = isOurs && !HasOpenStaticMember(type);
        for (INamedTypeSymbol? part = type; isOurs && part is not null; part = part.ContainingType)
        {
            if (!IsPartial(part, cancellation))
            {
                canReopen = false;
                findings.Add(FindingKind.ContractNotPartial, part, $"'{part.Name}' must be partial, so that the stub of contract '{name}' can be found through it; write 'partial' before '{part.Keyword()}'.");
            }
        }

        if (type.ContainingType is { } containing && containing.IsGenericAnywhere())
        {
            canReopen = false;
            findings.Add(FindingKind.ContractGeneric, type, $"The contract '{name}' stands inside the generic type '{containing.Name}'; move it out, and give it type parameters of its own if it needs them.");
        }

        // What inherits IPluginContract<ISource<T>> cannot be variant; and an ABI of one closure is never that of another.
        if (type.TypeParameters.FirstOrDefault(parameter => parameter.Variance != VarianceKind.None) is { } variant)
        {
            canReopen = false;
            string word = variant.Variance == VarianceKind.Out ? "out" : "in";
            findings.Add(FindingKind.ContractGeneric, type, $"The contract '{name}' says '{word} {variant.Name}', and each of its closures is a contract of its own, for which no other can stand in; leave '{word}' away.");
        }

        if (!type.IsReachable())
        {
            canReopen = false;
            findings.Add(FindingKind.ContractNotAccessible, type, $"The contract '{name}' cannot be reached from generated code; make it public.");
        }

        if (!Identifiers.IsId(id))
        {
            findings.Add(FindingKind.ContractId, type, $"'{id}' is no id for the contract '{name}'; use dot-separated parts of ASCII letters, digits, '-' and '_', each starting with a letter, for example \"acme.calculator\".", Suggestions.Id(id, type, WellKnownNames.PluginContractAttribute));
        }

        foreach (INamedTypeSymbol inherited in type.AllInterfaces)
        {
            if (inherited.FullName() != WellKnownNames.Disposable
                && inherited.Attribute(WellKnownNames.PluginContractAttribute) is null
                && inherited.OriginalDefinition.FullName() != WellKnownNames.PluginContractInterface)
            {
                findings.Add(FindingKind.ContractBase, type, $"The contract '{name}' inherits '{inherited.Short()}'; a contract can inherit other contracts and IDisposable; mark it with [PluginContract], or write the members that are needed in the contract itself.");
            }
        }

        return canReopen;
    }

    internal static AbiList<ContractModel> ParseBases(
        INamedTypeSymbol type, Compilation compilation, FindingList findings, CancellationToken cancellation)
    {
        List<ContractModel> bases = [];
        foreach (INamedTypeSymbol inherited in type.AllInterfaces)
        {
            if (inherited.Attribute(WellKnownNames.PluginContractAttribute) is null)
            {
                continue;
            }

            ContractModel model = Parse(inherited, compilation, isBase: true, baselines: null, cancellation).Model;
            bases.Add(model);
            if (model.Refusal is not null)
            {
                findings.Add(FindingKind.ContractBase, type, $"The contract '{type.Name}' inherits '{inherited.Short()}', which cannot cross: {model.Refusal}");
            }
        }

        foreach (IGrouping<string, ContractModel> same in bases.GroupBy(inherited => inherited.Id).Where(same => same.Skip(1).Any()))
        {
            findings.Add(FindingKind.ContractBase, type, $"The contract '{type.Name}' inherits several contracts with the id '{same.Key}'; an id stands for one contract.");
        }

        return bases.OrderBy(inherited => inherited.Id, StringComparer.Ordinal).ToAbiList();
    }

    // C# takes no interface as a type argument, which the binding makes of it, that has or inherits a static member
    // without a body. Such a contract is refused for it in any case.
    private static bool HasOpenStaticMember(INamedTypeSymbol type) => type.AllInterfaces
        .Where(inherited => inherited.OriginalDefinition.FullName() != WellKnownNames.PluginContractInterface)
        .Append(type)
        .Any(part => part.GetMembers().Any(member => member is { IsStatic: true, IsAbstract: true }));

    internal static bool IsDisposable(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(inherited => inherited.FullName() == WellKnownNames.Disposable);

    internal static bool IsUtf16(AttributeData? attribute) =>
        attribute?.NamedArguments.Any(argument => argument is { Key: "Text", Value.Value: 1 }) ?? false;

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    internal static AbiContract Describe(
        string id, int version, IEnumerable<string> bases, AbiList<SlotModel> slots, StructLayouts layouts, DataParser data) => new(
        id,
        version,
        layouts.Enums.ToAbiList(),
        layouts.Structs.ToAbiList(),
        slots.Select(SlotOrder.ToAbi).ToAbiList(),
        Bases: bases.ToAbiList(),
        Data: data.Data.ToAbiList(),
        Unions: data.Unions.ToAbiList());

    /// <summary>What another contract's calls carry objects of. What is wrong with it is said of that contract itself.</summary>
    internal static ContractPart ParsePart(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        FindingList findings = new();
        bool isOurs = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        AttributeData? attribute = type.Attribute(WellKnownNames.PluginContractAttribute);
        string id = ClosureParser.Id(type);
        CheckShape(type.OriginalDefinition, attribute?.Argument<string>(0) ?? "", isOurs, findings, cancellation);
        bool isMade = isOurs || !type.IsDefinition;
        StructLayouts? layouts = isMade ? new StructLayouts(compilation) : null;
        AbiContract? embedded = isMade ? null : AbiTexts.Read(EmbeddedText(type, id, findings));
        TypeClassifier classifier = new(layouts, IsUtf16(attribute), embedded);
        AbiList<SlotModel> slots = new SlotParser(type, classifier, findings).Parse(cancellation);
        AbiContract? definition = null;
        if (!type.IsDefinition)
        {
            ContractModel open = Parse(type.OriginalDefinition, compilation, isBase: true, baselines: null, cancellation).Model;
            definition = AbiTexts.Read(open.AbiText);
            slots = open.Order.Count == 0 ? slots : SlotNames.Assign(open.Order.Select(place => slots[place]));
        }

        Dictionary<string, INamedTypeSymbol> bases = type.AllInterfaces
            .Where(inherited => inherited.Attribute(WellKnownNames.PluginContractAttribute) is not null)
            .GroupBy(ClosureParser.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        int version = Math.Max(1, slots.Select(slot => slot.Since).DefaultIfEmpty(1).Max());
        AbiContract? abi = layouts is not null ? Describe(id, version, bases.Keys, slots, layouts, classifier.Data) : embedded;
        return new ContractPart(findings.Refusal is null ? abi : null, findings.Refusal, isOurs, classifier.Contracts, bases) { Definition = definition };
    }

    private static AbiList<SlotModel> InOrder(
        INamedTypeSymbol type, AbiList<ContractModel>? bases, AbiList<SlotModel> slots, string abiText, FindingList findings, out AbiList<int> order)
    {
        order = default;
        if (SlotOrder.Find(bases, slots, abiText) is { } found)
        {
            order = found;
            return SlotNames.Assign(order.Select(place => slots[place]));
        }

        findings.Add(FindingKind.ContractAbi, type, $"The ABI text that {type.ContainingAssembly.Name} carries for the contract '{type.Name}' is not that of its members. Build {type.ContainingAssembly.Name} again with the Pdk of this project.");
        return slots;
    }

    private static string? EmbeddedText(INamedTypeSymbol type, string id, FindingList findings)
    {
        foreach (AttributeData attribute in type.ContainingAssembly.GetAttributes())
        {
            if (attribute.AttributeClass?.FullName() == WellKnownNames.ContractAbiAttribute && attribute.Argument<string>(0) == id)
            {
                return attribute.Argument<string>(1);
            }
        }

        findings.Add(FindingKind.ContractAbi, type, $"The contract '{type.Name}' of {type.ContainingAssembly.Name} carries no ABI: it was refused when that assembly was compiled, or compiled without Pdk. Build {type.ContainingAssembly.Name} with Pdk and mend what it reports.");
        return null;
    }
}
