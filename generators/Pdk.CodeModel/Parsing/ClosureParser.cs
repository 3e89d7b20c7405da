using System.Text;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Parses closures: generic contracts with type arguments, each of them a contract of its own.</summary>
public static class ClosureParser
{
    // What a header has room for; nobody writes such a type by hand.
    private const int MaxIdBytes = 4096;

    /// <summary>Parses the closures that an assembly has to write because of a type of it, or of an attribute.</summary>
    /// <param name="sites">Plugin classes, contracts, and what <c>[assembly: PluginClosure]</c> names.</param>
    /// <param name="compilation">The compilation that closes them.</param>
    /// <param name="cancellation">Stops between closures.</param>
    /// <returns>The closures, refused ones too.</returns>
    public static AbiList<ContractModel> ParseAll(
        IEnumerable<INamedTypeSymbol> sites, Compilation compilation, CancellationToken cancellation) =>
        ClosureFinder.Find(sites).Select(closure => Parse(closure, compilation, isBase: false, cancellation).Model).ToAbiList();

    /// <summary>Parses a closure.</summary>
    /// <param name="type">The closure.</param>
    /// <param name="compilation">The compilation that closes it.</param>
    /// <param name="cancellation">Stops between members.</param>
    /// <returns>The model, and what was wrong.</returns>
    public static Parsed<ContractModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Parse(type, compilation, isBase: false, cancellation);

    /// <summary>The id of a closure.</summary>
    /// <param name="type">The closure.</param>
    /// <returns>For example <c>acme.source&lt;i32&gt;</c>.</returns>
    public static string Id(INamedTypeSymbol type) =>
        type.Attribute(WellKnownNames.PluginContractAttribute) is { } attribute ? Id(type, attribute.Argument<string>(0) ?? "", ContractParser.IsUtf16(attribute)) : "";

    /// <summary>Which type a closure is at run time.</summary>
    /// <param name="type">The closure.</param>
    /// <returns>Equal for closures that are one type there, whatever may be null in them or how the items of their tuples are called.</returns>
    public static string Identity(INamedTypeSymbol type) => type.Identity();

    /// <summary>Parses a closure in the compilation that closes it, whatever assembly declares its contract.</summary>
    /// <param name="type">The closure; where a generic contract inherits another, its arguments may be type parameters.</param>
    internal static Parsed<ContractModel> Parse(INamedTypeSymbol type, Compilation compilation, bool isBase, CancellationToken cancellation)
    {
        ContractModel definition = ContractParser.Parse(type.OriginalDefinition, compilation, isBase, baselines: null, cancellation).Model;
        AttributeData? attribute = type.Attribute(WellKnownNames.PluginContractAttribute);
        bool isUtf16 = ContractParser.IsUtf16(attribute);
        string id = Id(type, definition.Id, isUtf16);
        FindingList findings = new();
        OpenJudge judge = OpenJudge.Of(compilation, isUtf16);
        CheckShape(type, id, definition, judge, compilation, findings);

        StructLayouts layouts = new(compilation);
        AbiList<ContractModel> bases = isBase ? default : ContractParser.ParseBases(type, compilation, findings, cancellation);
        TypeClassifier classifier = new(layouts, isUtf16) { Judge = judge };
        SlotParser parser = new(type, classifier, findings);
        AbiList<SlotModel> slots = findings.Refusal is null ? parser.Parse(cancellation) : default;
        AbiList<ReferenceModel> references = default;
        string text = "";
        if (findings.Refusal is null)
        {
            // Slots have the order of the generic contract: here that of its assembly's text, or of its baseline later.
            slots = definition.Order.Count == 0 ? slots : SlotNames.Assign(definition.Order.Select(place => slots[place]));
            AbiContract abi = ContractParser.Describe(id, definition.Version, bases.Select(inherited => inherited.Id), slots, layouts, classifier.Data);
            IReadOnlyList<IMethodSymbol> methods = definition.Order.Count == 0 ? parser.Methods : [.. definition.Order.Select(place => parser.Methods[place])];
            references = isBase || OpenTypes.IsOpen(type) ? default : ReferencedContracts.Find(type, abi, methods, classifier, compilation, findings, cancellation);
            text = AbiTexts.Of(abi, references);
            slots = new ValueCheckFinder(layouts.Structs).Apply(slots);
            slots = new ObjectFinder(classifier.Data.Models).Apply(slots);
        }

        bool namesObsolete = false;
        AbiList<LayoutModel> measured = text.Length == 0 || isBase ? default : new LayoutParser(compilation).Parse(layouts, out namesObsolete);
        bool isObsolete = Obsolescence.OfContract(type) || namesObsolete || classifier.Data.IsObsolete || bases.Any(inherited => inherited.IsObsolete);
        ContractModel model = new(
            type.ToTypeName() with { Qualified = type.Qualified() },
            id, definition.Version, slots, bases, text, measured, AbiFingerprint.Of(text), findings.Refusal, isObsolete, ContractParser.IsDisposable(type), definition.CanReopen)
        {
            Definition = definition,
            Identity = type.Identity(),
            References = references,
            Data = findings.Refusal is null ? classifier.Data.Models : default,
        };
        return findings.ToParsed(model);
    }

    /// <summary>The id of a closure, with its arguments as ABI tokens; of the generic contract itself, its type parameters.</summary>
    internal static string Id(INamedTypeSymbol type, string declared, bool isUtf16) =>
        Token(type, declared, isUtf16).ToString();

    /// <summary>The same as a token.</summary>
    internal static AbiType Token(INamedTypeSymbol type, string declared, bool isUtf16) =>
        new(declared, type.TypeArguments.Select(argument => Token(argument, isUtf16)).ToAbiList());

    private static AbiType Token(ITypeSymbol argument, bool isUtf16) =>
        new TypeClassifier(layouts: null, isUtf16).Classify(argument, "", isLent: true, out _)?.Abi ?? OpenTypes.Token(argument);

    private static void CheckShape(
        INamedTypeSymbol type, string id, ContractModel definition, OpenJudge judge, Compilation compilation, FindingList findings)
    {
        if (definition.Refusal is not null)
        {
            findings.Add(FindingKind.ContractClosure, type, $"'{type.Short()}' cannot cross: {definition.Refusal}");
        }
        else if (Encoding.UTF8.GetByteCount(id) > MaxIdBytes)
        {
            findings.Add(FindingKind.ContractClosure, type, $"'{type.Short()}' cannot cross, because its types are nested so deep that its id is longer than {MaxIdBytes} bytes; use a struct of your own.");
        }

        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            ITypeSymbol judged = judge.Close(argument) ?? argument;
            if (judge.Classifier.Classify(judged, $"'{type.Short()}'", isLent: true, out Refusal? refusal) is null)
            {
                findings.Add(FindingKind.ContractClosure, type, refusal!.Message);
            }
            else if (!OpenTypes.IsOpen(argument) && !ClosureFinder.CanName(argument, compilation))
            {
                findings.Add(FindingKind.ContractClosure, type, $"'{type.Short()}' cannot cross, because generated code cannot name '{argument.Short()}'; make it internal or public.");
            }
        }
    }
}
