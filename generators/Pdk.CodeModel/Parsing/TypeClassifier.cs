using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>The one place that decides whether and how a type crosses.</summary>
/// <param name="layouts">Where layouts are computed; null for a contract whose own compilation has checked them.</param>
/// <param name="isUtf16">Whether the contract's texts are UTF-16.</param>
/// <param name="text">The ABI text of a contract whose own compilation has checked it; null if there is none.</param>
internal sealed class TypeClassifier(StructLayouts? layouts, bool isUtf16 = false, AbiContract? text = null)
{
    private DataParser? _data;
    private readonly HashSet<ITypeSymbol> _openDelegates = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, INamedTypeSymbol> _contracts = new(StringComparer.Ordinal);

    /// <summary>The contracts that were found, by id.</summary>
    internal IReadOnlyDictionary<string, INamedTypeSymbol> Contracts => _contracts;

    /// <summary>What judges types that depend on a type parameter, as far as they can be; null to let all of them pass.</summary>
    internal OpenJudge? Judge { get; init; }

    /// <summary>The types inside data.</summary>
    internal DataParser Data => _data ??= new DataParser(new PlainData(this, layouts, text), isUtf16, text);

    /// <summary>How a type crosses, or why it does not.</summary>
    /// <param name="type">The type of a parameter or result.</param>
    /// <param name="path">Where it stands, for the refusal: <c>ICalculator.Min, parameter 'a'</c>.</param>
    /// <param name="isLent">Whether it is an argument by value, so that a span could take its place.</param>
    /// <param name="refusal">Why it cannot cross.</param>
    /// <returns>The model, or null.</returns>
    internal TypeModel? Classify(ITypeSymbol type, string path, bool isLent, out Refusal? refusal)
    {
        refusal = null;
        if (type.SpecialType == SpecialType.System_Void)
        {
            return TypeModel.Void;
        }

        if (OpenTypes.IsOpen(type) && type is not IArrayTypeSymbol { IsSZArray: false })
        {
            return Open(type, path, isLent, out refusal);
        }

        switch (PlainData.TextToken(type, isUtf16))
        {
            case "utf8":
                return Model(MarshalKind.Text, type, "byte", new AbiType("utf8"));
            case "utf16":
                return Model(MarshalKind.Utf16, type, "char", new AbiType("utf16"));
            case "uri":
                return Model(MarshalKind.Uri, type, "byte", new AbiType("uri"));
            case "version":
                return Model(MarshalKind.Version, type, "byte", new AbiType("version"));
        }

        if (type is IArrayTypeSymbol { IsSZArray: false })
        {
            return Refuse(path, type, "an array of one dimension crosses; pass the elements as one and the lengths beside it", out refusal);
        }

        if (CollectionTypes.Find(type) is { Items: [var element] } collection && PlainData.IsPlain(element))
        {
            return type is IArrayTypeSymbol
                ? Sequence(MarshalKind.Array, "array", type, element, path, out refusal)
                : Sequence(MarshalKind.Sequence, "array", type, element, path, out refusal) is { } model
                    ? model with { Bare = type.Bare(), Codec = $"global::Pdk.Interop.{collection.Shape}<{element.Bare()}>", IsObject = !type.IsValueType }
                    : null;
        }

        if (IsRich(type))
        {
            return Data.Find(type, path, isMember: false, out refusal) is { } form
                ? Model(MarshalKind.Data, type, "void", form.Abi) with { Bare = type.Bare(), Codec = form.Codec, IsObject = !type.IsValueType }
                : null;
        }

        if (IsContract(type))
        {
            return ClassifyContract((INamedTypeSymbol)type, path, out refusal);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } function)
        {
            return new DelegateParser(this, _openDelegates).Parse(function, invoke, path, out refusal);
        }

        if (type is INamedTypeSymbol { IsGenericType: true } generic)
        {
            switch (generic.OriginalDefinition.FullName())
            {
                case WellKnownNames.Span:
                    return Sequence(MarshalKind.Span, "span", type, generic.TypeArguments[0], path, out refusal);
                case WellKnownNames.ReadOnlySpan:
                    return Sequence(MarshalKind.ReadOnlySpan, "view", type, generic.TypeArguments[0], path, out refusal);
            }
        }

        return ClassifyPlain(type, path, out refusal, isLent);
    }

    // Each closure judges for itself; here only what is wrong with all of them.
    private TypeModel? Open(ITypeSymbol type, string path, bool isLent, out Refusal? refusal)
    {
        refusal = null;
        if (Judge is null || Judge.Close(type) is not { } closed)
        {
            return Model(MarshalKind.Struct, type, type.Qualified(), OpenToken(type, path));
        }

        TypeModel? model = Judge.Classifier.Classify(closed, path, isLent, out refusal);
        refusal = refusal is null ? null : refusal with { Message = refusal.Message.Replace($"'{closed.Short()}'", $"'{type.Short()}'") };
        return model is null ? null : Model(model.Kind, type, type.Qualified(), OpenToken(type, path));
    }

    // Of a delegate what it takes and answers, as in each closure: its name does not cross, and its signature must not change.
    private AbiType OpenToken(ITypeSymbol type, string path) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } function
            && new DelegateParser(this, _openDelegates).Parse(function, invoke, path, out _) is { } model
                ? model.Abi
                : OpenTypes.Token(type);

    /// <summary>How plain data crosses, or why a type is none.</summary>
    internal TypeModel? ClassifyPlain(ITypeSymbol type, string path, out Refusal? refusal, bool isLent = false) =>
        Blittable(type, path, out refusal) ?? (refusal is null ? Refuse(path, type, TypeAdvice.For(type, isLent), out refusal) : null);

    // What is not one block of memory, and of which each side has its own copy.
    private static bool IsRich(ITypeSymbol type) => CollectionTypes.Find(type) is not null
        || (type is INamedTypeSymbol named
            && (PlainData.IsData(named) || ((ValueParts.IsNullable(named) || ValueParts.IsTuple(named)) && !PlainData.IsPlain(named))));

    /// <summary>Whether a type can be the element of a span.</summary>
    internal bool IsPlainData(ITypeSymbol type) => Blittable(type, "", out _) is not null;

    private TypeModel? Blittable(ITypeSymbol type, string path, out Refusal? refusal)
    {
        refusal = null;
        if (Primitives.Find(type) is { } primitive)
        {
            layouts?.Use(primitive);
            (MarshalKind kind, string native) = primitive switch
            {
                { IsScalar: false } => (MarshalKind.Struct, type.Qualified()),
                { Token: "bool" } => (MarshalKind.Boolean, "byte"),
                { Token: "char16" } => (MarshalKind.Character, "ushort"),
                _ => (MarshalKind.Primitive, primitive.CSharp),
            };
            return Model(kind, type, native, new AbiType(primitive.Token));
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } named)
        {
            if (StructLayouts.HasReservedName(named, path, out refusal))
            {
                refusal = refusal! with { Message = refusal.Message + "." };
                return null;
            }

            AbiType token = layouts?.Enum(named) ?? new AbiType(type.BareName());
            return Model(MarshalKind.Enum, type, Primitives.Find(underlying)!.CSharp, token);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRefLikeType: false } value
            && CanBeLookedInto(ValueParts.IsNullable(value) ? value.TypeArguments[0] : value))
        {
            if (layouts is not null && layouts.Find(value, path, out Refusal? reason) is null)
            {
                refusal = reason! with { Message = reason.Message + "." };
                return null;
            }

            return Model(MarshalKind.Struct, type, type.Qualified(), StructLayouts.Token(type));
        }

        return null;
    }

    // A struct of the user that is no plain data is looked into all the same, to say which field is to blame.
    private static bool CanBeLookedInto(ITypeSymbol type) =>
        type.IsUnmanagedType || (type is INamedTypeSymbol named && (!StructLayouts.IsOfFramework(named) || ValueParts.IsTuple(named)));

    /// <summary>Whether a type is a contract, whose objects cross as handles.</summary>
    internal static bool IsContract(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } && type.Attribute(WellKnownNames.PluginContractAttribute) is not null;

    /// <summary>How objects of a contract cross.</summary>
    internal TypeModel? ClassifyContract(INamedTypeSymbol contract, string path, out Refusal? refusal)
    {
        AttributeData attribute = contract.Attribute(WellKnownNames.PluginContractAttribute)!;
        string declared = attribute.Argument<string>(0) ?? "";
        if (!Identifiers.IsId(declared))
        {
            return Refuse(path, contract, $"its id '{declared}' is none", out refusal);
        }

        string id = ClosureParser.Id(contract);
        if (_contracts.TryGetValue(id, out INamedTypeSymbol? other) && !SymbolEqualityComparer.Default.Equals(other, contract))
        {
            return Refuse(path, contract, $"its id '{id}' is that of '{other.Short()}' too; an id stands for one contract", out refusal);
        }

        refusal = null;
        _contracts[id] = contract;
        return Model(MarshalKind.Handle, contract, "global::Pdk.Interop.PluginHandle", HandleToken(contract, attribute)) with
        {
            IsRequired = contract.NullableAnnotation == NullableAnnotation.NotAnnotated,
        };
    }

    /// <summary>A contract in the ABI text, open or not: its id, since its name does not cross.</summary>
    internal static AbiType HandleToken(INamedTypeSymbol contract, AttributeData attribute) =>
        AbiType.Of("handle", ClosureParser.Token(contract, attribute.Argument<string>(0) ?? "", ContractParser.IsUtf16(attribute)));

    private TypeModel? Sequence(
        MarshalKind kind, string form, ITypeSymbol type, ITypeSymbol element, string path, out Refusal? refusal)
    {
        refusal = null;
        TypeModel? model = PlainData.HoldsData(element) ? null : Blittable(element, path, out refusal);
        if (model is null)
        {
            return refusal is null
                ? RefuseElements(kind, type, element, path, out refusal)
                : null;
        }

        return Model(kind, type, element.Qualified(), AbiType.Of(form, model.Abi));
    }

    // What is no plain data crosses one by one, if it crosses at all.
    private TypeModel? RefuseElements(MarshalKind kind, ITypeSymbol type, ITypeSymbol element, string path, out Refusal? refusal) =>
        kind is MarshalKind.Span or MarshalKind.ReadOnlySpan && CanBeElement(element)
            ? Refuse(path, type, $"its elements must be plain data, which '{element.Short()}' is not; use '{element.Short()}[]'", out refusal)
            : Refuse(path, type, $"its elements must be plain data, which '{element.Short()}' is not", out refusal);

    /// <summary>Whether a type can be the element of a collection.</summary>
    internal bool CanBeElement(ITypeSymbol type) => Data.Find(type, "", isMember: true, out _) is not null;

    private static TypeModel Model(MarshalKind kind, ITypeSymbol type, string native, AbiType abi) =>
        new(kind, type.Qualified(), native, type is { IsValueType: false, NullableAnnotation: NullableAnnotation.Annotated }, abi);

    internal static TypeModel? Refuse(string path, ITypeSymbol type, string advice, out Refusal? refusal)
    {
        refusal = new Refusal(FindingKind.TypeCannotCross, $"{path}: '{type.Short()}' cannot cross the plugin boundary; {advice}.");
        return null;
    }
}
