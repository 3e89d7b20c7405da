using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Parses the members of a contract into slots, in the order in which the interface declares them.</summary>
internal sealed partial class SlotParser(INamedTypeSymbol contract, TypeClassifier classifier, FindingList findings)
{
    private readonly List<SlotModel> _slots = [];
    private int _version = 1;
    private readonly List<IMethodSymbol> _methods = [];

    /// <summary>The method or accessor behind each slot.</summary>
    internal IReadOnlyList<IMethodSymbol> Methods => _methods;

    internal AbiList<SlotModel> Parse(CancellationToken cancellation)
    {
        foreach (ISymbol member in contract.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && IsPartOfContract(method))
            {
                Add(method);
            }
            else if (member is IPropertySymbol property)
            {
                Add(property);
            }
            else if (member is IEventSymbol { ExplicitInterfaceImplementations.Length: 0 } changed && IsPartOfContract(member))
            {
                Add(changed);
            }
            else if (member is IEventSymbol { ExplicitInterfaceImplementations: [{ } implemented, ..] })
            {
                CheckImplemented(member, implemented, implemented.Name);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation, ExplicitInterfaceImplementations: [{ } inherited, ..] })
            {
                CheckImplemented(member, inherited, inherited.Name);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion, IsAbstract: true })
            {
                findings.Add(FindingKind.MemberKind, member, $"{contract.Name}.{member.Name} is a static member without a body, which does not cross the plugin boundary; write an instance method.");
            }
        }

        return SlotNames.Assign(_slots);
    }

    // What a class cannot implement (static, private and sealed members with a body) is code of the interface itself.
    private static bool IsPartOfContract(ISymbol member) => member.IsAbstract || (member.IsVirtual && !member.IsStatic);

    private void CheckImplemented(ISymbol member, ISymbol inherited, string name)
    {
        if (inherited.ContainingType.Attribute(WellKnownNames.PluginContractAttribute) is not null)
        {
            findings.Add(FindingKind.MemberKind, member, $"{contract.Name} implements {inherited.ContainingType.Name}.{name}, and a base contract knows nothing of what inherits it; leave it to the plugin class.");
        }
    }

    private void Add(IMethodSymbol method)
    {
        string path = $"{contract.Name}.{method.Name}";
        if (Unsupported(method) is { } unsupported)
        {
            findings.Add(FindingKind.MemberKind, method, $"{path} {unsupported}.");
            return;
        }

        AttributeData? sinceAttribute = method.Attribute(WellKnownNames.SinceAttribute);
        int since = sinceAttribute?.Argument<int>(0) ?? 1;
        if (since < 1)
        {
            findings.Add(FindingKind.Since, method, $"{path} says [Since({since})]; versions count from 1.", SinceLatest(sinceAttribute));
            return;
        }

        _version = Math.Max(_version, since);
        TypeModel? result = Classify(method.ReturnType, $"{path}, result", method);
        if (result is { Kind: MarshalKind.Span or MarshalKind.ReadOnlySpan })
        {
            findings.Add(FindingKind.SpanPlace, method, $"{path}, result: '{method.ReturnType.Short()}' cannot cross the plugin boundary, because a view ends with its call; return an array, or fill a span that the caller passes.", TypeSuggestions.For(method.ReturnType, method, classifier));
            result = null;
        }

        result = result is null ? null : NullFlow.Apply(result, AbiDirection.Out, method.GetReturnTypeAttributes());

        List<ParameterModel> parameters = Parse(method.Parameters, path);
        bool isExportValid = IsExportValid(method, path, out string? export);
        if (result is not null && parameters.Count == method.Parameters.Length && isExportValid)
        {
            IEnumerable<string> types = method.Parameters.Zip(parameters, (parameter, model) => model.Modifier + parameter.Type.Short());
            string signature = $"{method.Name}({string.Join(", ", types)})";
            _methods.Add(method);
            _slots.Add(new SlotModel(
                _slots.Count, method.Name, "", null, export, since, parameters.ToAbiList(), result, signature, HasDefaultBody: method.IsVirtual));
        }
    }

    private bool IsExportValid(IMethodSymbol method, string path, out string? export)
    {
        export = method.Attribute(WellKnownNames.ExportAttribute)?.Argument<string>(0);
        if (export is null || Identifiers.IsC("_" + export))
        {
            return true;
        }

        findings.Add(FindingKind.ExportName, method, $"{path} says [Export(\"{export}\")], which C cannot use; use ASCII letters, digits and underscores.");
        return false;
    }

    private Suggestion SinceLatest(AttributeData? attribute) =>
        new(_version.ToString(CultureInfo.InvariantCulture), SourceLocation.Of(attribute));

    private static string? Unsupported(IMethodSymbol method) => method switch
    {
        { IsStatic: true } => "is a static member without a body, which does not cross the plugin boundary; write an instance method",
        { IsGenericMethod: true } => "is generic, and an ABI has no open types; write the method once for each type, or make the contract generic",
        { RefKind: not RefKind.None } => "returns by reference, and no reference outlives a call; return the value",
        { IsVararg: true } => "takes __arglist, which does not cross the plugin boundary; pass a span",
        { DeclaredAccessibility: not Accessibility.Public } => "is not public, so that no plugin could implement it; make it public",
        _ => null,
    };

    // Fewer than there are if one does not cross.
    private List<ParameterModel> Parse(ImmutableArray<IParameterSymbol> parameters, string path) =>
        [.. parameters.Select(parameter => Parse(parameter, path)).OfType<ParameterModel>()];

    private ParameterModel? Parse(IParameterSymbol parameter, string path)
    {
        string place = $"{path}, parameter '{parameter.Name}'";
        TypeModel? type = Classify(parameter.Type, place, parameter);
        if (type is null)
        {
            return null;
        }

        if (type.Kind is MarshalKind.Span or MarshalKind.ReadOnlySpan && parameter.RefKind != RefKind.None)
        {
            findings.Add(FindingKind.SpanPlace, parameter, $"{place}: a span crosses by value only, because a view ends with its call; drop '{parameter.RefKind.ToString().ToLowerInvariant()}', or use an array.", TypeSuggestions.For(parameter.Type, parameter, classifier));
            return null;
        }

        (AbiDirection direction, string modifier) = DirectionOf(parameter);
        return new ParameterModel(parameter.Name, direction, NullFlow.Apply(type, direction, parameter.GetAttributes()), modifier);
    }

    /// <summary>Which way a parameter goes, and the words that C# has for that.</summary>
    internal static (AbiDirection Direction, string Modifier) DirectionOf(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.In => (AbiDirection.In, "in "),
        RefKind.RefReadOnlyParameter => (AbiDirection.In, "ref readonly "),
        RefKind.Ref => (AbiDirection.Ref, "ref "),
        RefKind.Out => (AbiDirection.Out, "out "),
        _ => (AbiDirection.Value, parameter.ScopedKind == ScopedKind.ScopedValue && !parameter.IsParams ? "scoped " : ""),
    };

    private TypeModel? Classify(ITypeSymbol type, string path, ISymbol place)
    {
        bool isLent = place is IParameterSymbol { RefKind: RefKind.None };
        TypeModel? model = classifier.Classify(type, path, isLent, out Refusal? refusal);
        if (refusal is not null)
        {
            findings.Add(refusal.Kind, place, refusal.Message, refusal.Suggestion ?? TypeSuggestions.For(type, place, classifier));
        }

        return model;
    }
}
