using Microsoft.CodeAnalysis;
using Pdk.Abi;

namespace Pdk.CodeModel.Parsing;

/// <summary>What <c>T?</c> and value tuples hold; reference assemblies show it falsely or not at all.</summary>
internal static class ValueParts
{
    /// <summary>Whether a type is a value tuple, of which .NET itself decides the order of the items.</summary>
    internal static bool IsTuple(INamedTypeSymbol type) => type.Arity is >= 1 and <= 8 && IsOfSystem(type, "ValueTuple");

    /// <summary>Whether a type is <c>T?</c> of a struct.</summary>
    internal static bool IsNullable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The fields of such a type, in order of declaration; null for any other type. An item behind the seventh lies in the tuple <c>Rest</c>.</summary>
    internal static IReadOnlyList<(string Name, ITypeSymbol Type)>? Of(INamedTypeSymbol type, Compilation compilation) =>
        IsNullable(type) ? [("hasValue", compilation.GetSpecialType(SpecialType.System_Boolean)), ("value", type.TypeArguments[0])]
        : IsTuple(type) ? [.. type.TypeArguments.Select((item, index) => (index == 7 ? "Rest" : $"Item{index + 1}", item))]
        : null;

    /// <summary>Lays such a type out.</summary>
    /// <remarks>
    /// The items of a tuple lie where CoreCLR and NativeAOT put them: numbers from large to small, then all else as declared.
    /// Nobody has promised that, so it is also looked at before a contract is used.
    /// </remarks>
    internal static AbiStruct LayOut(
        INamedTypeSymbol type, AbiType token, IReadOnlyList<(string Name, ITypeSymbol Type)> parts, IReadOnlyList<(AbiType Type, int Size, int Alignment)> elements)
    {
        bool isTuple = IsTuple(type);
        IEnumerable<int> order = Enumerable.Range(0, parts.Count).OrderByDescending(index => isTuple && IsNumber(parts[index].Type) ? elements[index].Size : 0);
        int end = 0;
        int[] offsets = new int[parts.Count];
        foreach (int index in order)
        {
            offsets[index] = Align(end, elements[index].Alignment);
            end = offsets[index] + elements[index].Size;
        }

        int alignment = elements.Max(element => element.Alignment);
        if (isTuple && parts.Count > 1)
        {
            // A tuple is copied as one word if it is as small as that, else in words.
            alignment = Math.Max(alignment, end > 4 ? 8 : end > 2 ? 4 : end);
        }

        IEnumerable<AbiField> fields = parts.Select((part, index) => new AbiField(offsets[index], part.Name, elements[index].Type));
        return new AbiStruct(token, Align(end, alignment), alignment, fields.ToAbiList());
    }

    private static bool IsNumber(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || Primitives.Find(type) is { IsScalar: true };

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;

    private static bool IsOfSystem(INamedTypeSymbol type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        && type.Name == name
        && type.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;
}
