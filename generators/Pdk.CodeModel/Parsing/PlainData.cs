using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>What data asks of types that are plain, or text.</summary>
/// <param name="classifier">Decides on plain data.</param>
/// <param name="layouts">The structs of a contract in source; null for one of another assembly.</param>
/// <param name="text">The ABI text of a contract of another assembly; null for one in source.</param>
internal sealed class PlainData(TypeClassifier classifier, StructLayouts? layouts, AbiContract? text)
{
    /// <summary>How a plain type crosses, or why it does not.</summary>
    internal TypeModel? Find(ITypeSymbol type, string path, out Refusal? refusal) => classifier.ClassifyPlain(type, path, out refusal);

    /// <summary>How objects of a contract cross, or why they do not.</summary>
    internal TypeModel? FindContract(INamedTypeSymbol type, string path, out Refusal? refusal) => classifier.ClassifyContract(type, path, out refusal);

    /// <summary>Bytes and alignment of a plain type that crosses.</summary>
    internal (int Size, int Alignment) Size(ITypeSymbol type, AbiType abi)
    {
        if (AbiPrimitives.Find(abi) is { } primitive)
        {
            return (primitive.Size, primitive.Alignment);
        }

        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            int size = Primitives.Find(underlying)!.Size;
            return (size, size);
        }

        AbiStruct? layout = Structs.FirstOrDefault(known => known.Type == abi);
        return layout is null ? (1, 1) : (layout.Size, layout.Alignment);
    }

    /// <summary>Where in it .NET may have no such value.</summary>
    internal AbiList<ValueCheck> Checks(AbiType abi) =>
        AbiPrimitives.Find(abi) is { IsChecked: false } ? default : new ValueCheckFinder(Structs).Of(abi);

    private IEnumerable<AbiStruct> Structs => layouts?.Structs ?? text?.Structs ?? [];

    /// <summary>Whether a type is marked as data.</summary>
    internal static bool IsData(INamedTypeSymbol type) => type.OriginalDefinition.Attribute(WellKnownNames.PluginDataAttribute) is not null;

    /// <summary>Whether a type has no reference in it and no data, so that it crosses as its bytes if it crosses at all.</summary>
    internal static bool IsPlain(ITypeSymbol type) => type.IsUnmanagedType && !HoldsData(type);

    /// <summary>Whether a type is data, or a <c>T?</c> or tuple with data in it.</summary>
    internal static bool HoldsData(ITypeSymbol type) => type is INamedTypeSymbol named
        && (IsData(named) || ((ValueParts.IsNullable(named) || ValueParts.IsTuple(named)) && named.TypeArguments.Any(HoldsData)));

    /// <summary>The token of a text, or of what crosses as one; null for any other type.</summary>
    internal static string? TextToken(ITypeSymbol type, bool isUtf16) => type switch
    {
        { SpecialType: SpecialType.System_String } => isUtf16 ? "utf16" : "utf8",
        { TypeKind: TypeKind.Class, Name: nameof(Uri) or nameof(Version), DeclaringSyntaxReferences.IsEmpty: true } => type.FullName() switch
        {
            WellKnownNames.Uri => "uri",
            WellKnownNames.Version => "version",
            _ => null,
        },
        _ => null,
    };
}
