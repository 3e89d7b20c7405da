using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <content>Properties and indexers: a slot for each accessor.</content>
internal sealed partial class SlotParser
{
    private void Add(IPropertySymbol property)
    {
        string signature = Signature(property);
        if (property.ExplicitInterfaceImplementations is [{ } inherited, ..])
        {
            CheckImplemented(property, inherited, Signature(inherited));
            return;
        }

        // One with a body may be private to the interface.
        IMethodSymbol[] accessors = [.. new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().Where(IsPartOfContract)];
        string path = $"{contract.Name}.{signature}";
        if (accessors.Length == 0 || !IsSupported(property, accessors, path) || !AreVersionsValid(property, accessors, path))
        {
            return;
        }

        bool isRead = accessors[0].MethodKind == MethodKind.PropertyGet;
        TypeModel? type = Classify(property.Type, path, property);
        if (isRead && type is { Kind: MarshalKind.Span or MarshalKind.ReadOnlySpan })
        {
            findings.Add(FindingKind.SpanPlace, property, $"{path}: '{property.Type.Short()}' cannot cross the plugin boundary as what a property answers, because a view ends with its call; use an array, or a method that fills a span of the caller.", TypeSuggestions.For(property.Type, property, classifier));
            type = null;
        }

        // In metadata only those of an accessor have attributes.
        List<ParameterModel> parameters = Parse([.. accessors[0].Parameters.Take(property.Parameters.Length)], path);
        string?[] exports = new string?[accessors.Length];
        bool isComplete = type is not null && parameters.Count == property.Parameters.Length;
        for (int index = 0; index < accessors.Length; index++)
        {
            isComplete &= IsExportValid(accessors[index], $"{path}.{Word(accessors[index])}", out exports[index]);
        }

        // While it is typed, a type may be void.
        if (!isComplete || type!.Kind == MarshalKind.Void)
        {
            return;
        }

        // In source the compiler minds attributes of null at the property alone, and writes them to the accessors alone.
        bool isSource = !property.DeclaringSyntaxReferences.IsEmpty;
        TypeModel result = NullFlow.Apply(type, AbiDirection.Out, isSource ? property.GetAttributes() : property.GetMethod?.GetReturnTypeAttributes() ?? []);
        TypeModel value = NullFlow.Apply(type, AbiDirection.Value, isSource ? property.GetAttributes() : property.SetMethod?.Parameters.LastOrDefault()?.GetAttributes() ?? []);
        IEnumerable<ParameterModel> declared = parameters.Zip(property.Parameters, (model, parameter) => model with { Type = NullFlow.AsAnnotated(model.Type, parameter.Type) });
        PropertyModel model = new(
            property.MetadataName, signature, isRead ? result : value, AllowsNull: isRead && value.IsNullable && !result.IsNullable, property.IsIndexer, declared.ToAbiList());
        foreach ((IMethodSymbol accessor, string? export) in accessors.Zip(exports, (accessor, export) => (accessor, export)))
        {
            bool isGetter = accessor.MethodKind == MethodKind.PropertyGet;
            IEnumerable<ParameterModel> all = isGetter ? parameters : parameters.Append(new ParameterModel("value", AbiDirection.Value, value, ""));
            int since = Since(accessor);
            _version = Math.Max(_version, since);
            _methods.Add(accessor);
            _slots.Add(new SlotModel(
                _slots.Count, accessor.Name, "", null, export, since, all.ToAbiList(), isGetter ? result : TypeModel.Void, $"{signature}.{Word(accessor)}", HasDefaultBody: accessor.IsVirtual)
            {
                Kind = isGetter ? SlotKind.Getter : SlotKind.Setter,
                Property = model,
            });
        }
    }

    private bool IsSupported(IPropertySymbol property, IMethodSymbol[] accessors, string path)
    {
        string? unsupported = property switch
        {
            { IsStatic: true } => "is a static member without a body, which does not cross the plugin boundary; write an instance property",
            { RefKind: not RefKind.None } => "returns by reference, and no reference outlives a call; return the value",
            { DeclaredAccessibility: not Accessibility.Public } => "is not public, so that no plugin could implement it; make it public",
            _ => null,
        };
        if (unsupported is not null)
        {
            findings.Add(FindingKind.MemberKind, property, $"{path} {unsupported}.");
            return false;
        }

        foreach (IMethodSymbol accessor in accessors)
        {
            unsupported = accessor switch
            {
                { IsInitOnly: true } => "can only be called while an object is made, and a host's calls come after that; write 'set', or leave it out",
                { DeclaredAccessibility: not Accessibility.Public } => "is not public, so that no plugin could implement it; make it public",
                _ => null,
            };
            if (unsupported is not null)
            {
                findings.Add(FindingKind.MemberKind, accessor, $"{path}.{Word(accessor)} {unsupported}.");
                return false;
            }
        }

        return true;
    }

    private bool AreVersionsValid(IPropertySymbol property, IMethodSymbol[] accessors, string path)
    {
        if (accessors.FirstOrDefault(accessor => Since(accessor) < 1) is { } wrong)
        {
            bool isOwn = wrong.Attribute(WellKnownNames.SinceAttribute) is not null;
            findings.Add(
                FindingKind.Since,
                isOwn ? wrong : property,
                $"{path}{(isOwn ? $".{Word(wrong)}" : "")} says [Since({Since(wrong)})]; versions count from 1.",
                SinceLatest(wrong.SinceAttribute()));
            return false;
        }

        // What runs the body of one accessor would have to implement the other, and C# implements all of a property or none.
        if (accessors.Any(accessor => accessor.IsVirtual) && accessors.Select(Since).Distinct().Count() > 1)
        {
            findings.Add(FindingKind.MemberKind, property, $"{path} has bodies, and its accessors are of versions {string.Join(" and ", accessors.Select(Since))}, so that a host could not run the body of one alone; give them one version, leave the bodies out, or write a method for what came later.");
            return false;
        }

        return true;
    }

    private static int Since(IMethodSymbol accessor) => accessor.SinceAttribute()?.Argument<int>(0) ?? 1;

    private static string Word(IMethodSymbol accessor) => accessor switch
    {
        { MethodKind: MethodKind.PropertyGet } => "get",
        { IsInitOnly: true } => "init",
        _ => "set",
    };

    private static string Signature(IPropertySymbol property) => property.IsIndexer
        ? $"this[{string.Join(", ", property.Parameters.Select(parameter => $"{Word(parameter.RefKind)}{parameter.Type.Short()}"))}]"
        : property.Name;

    private static string Word(RefKind kind) => kind switch
    {
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };
}
