using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Pdk.Abi;

namespace Pdk.CodeModel.Parsing;

/// <summary>
/// Computes size, alignment and offsets of blittable structs as the runtime lays them out on 64-bit little-endian
/// platforms, and collects the structs and enums that a contract reaches.
/// </summary>
internal sealed class StructLayouts(Compilation compilation)
{
    private readonly Dictionary<ITypeSymbol, AbiStruct> _structs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, AbiEnum> _enums = new(SymbolEqualityComparer.Default);

    internal IEnumerable<AbiStruct> Structs => _structs.Values;

    internal IEnumerable<AbiEnum> Enums => _enums.Values;

    /// <summary>The layout of a struct, or why it has none that both sides can rely on.</summary>
    /// <param name="type">The struct.</param>
    /// <param name="path">How the contract reaches it, for the refusal.</param>
    /// <param name="refusal">Why it cannot cross.</param>
    internal AbiStruct? Find(INamedTypeSymbol type, string path, out string? refusal)
    {
        refusal = null;
        if (_structs.TryGetValue(type, out AbiStruct? known))
        {
            return known;
        }

        if (FalseFields(type) is { } falseFields)
        {
            refusal = $"{path}: {falseFields}";
            return null;
        }

        StructAttributes? attributes = StructAttributes.Read(type, compilation);
        if (attributes is null || attributes.Kind == LayoutKind.Auto)
        {
            refusal = $"{path}: '{type.Short()}' has no fixed layout; declare it with [StructLayout(LayoutKind.Sequential)]";
            return null;
        }

        AbiStruct? layout = type.Attribute(WellKnownNames.InlineArrayAttribute) is { } inline
            ? InlineArray(type, inline.Argument<int>(0), path, out refusal)
            : attributes.Kind == LayoutKind.Explicit
                ? Explicit(type, attributes, path, out refusal)
                : Sequential(type, attributes, path, out refusal);
        if (layout is not null)
        {
            _structs.Add(type, layout);
        }

        return layout;
    }

    /// <summary>The token of an enum.</summary>
    internal AbiType Enum(INamedTypeSymbol type)
    {
        if (!_enums.ContainsKey(type))
        {
            IEnumerable<AbiEnumValue> values = type.GetMembers()
                .OfType<IFieldSymbol>()
                .Where(field => field.HasConstantValue)
                .Select(field => new AbiEnumValue(field.Name, Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)));
            AbiType underlying = new(Primitives.Find(type.EnumUnderlyingType!)!.Value.Token);
            _enums.Add(type, new AbiEnum(type.BareName(), underlying, values.ToAbiList()));
        }

        return new AbiType(type.BareName());
    }

    /// <summary>The token of a struct, its type arguments included.</summary>
    internal static AbiType Token(ITypeSymbol type)
    {
        if (Primitives.Find(type) is { } primitive)
        {
            return new AbiType(primitive.Token);
        }

        List<AbiType> arguments = [];
        for (INamedTypeSymbol? part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            arguments.InsertRange(0, part.TypeArguments.Select(Token));
        }

        return new AbiType(type.BareName(), arguments.ToAbiList());
    }

    private AbiStruct? Sequential(INamedTypeSymbol type, StructAttributes attributes, string path, out string? refusal)
    {
        int pack = attributes.Pack == 0 ? 8 : attributes.Pack;
        int end = 0;
        int alignment = 1;
        List<AbiField> fields = [];
        foreach (IFieldSymbol field in InstanceFields(type))
        {
            if (Element(field, Path(path, field), out refusal) is not { } element)
            {
                return null;
            }

            int fieldAlignment = Math.Min(element.Alignment, pack);
            int offset = Align(end, fieldAlignment);
            fields.Add(new AbiField(offset, Name(field), element.Type));
            end = offset + element.Size;
            alignment = Math.Max(alignment, fieldAlignment);
        }

        refusal = null;
        int size = Math.Max(Align(Math.Max(end, 1), alignment), attributes.Size);
        return new AbiStruct(Token(type), size, alignment, fields.ToAbiList());
    }

    private AbiStruct? Explicit(INamedTypeSymbol type, StructAttributes attributes, string path, out string? refusal)
    {
        int pack = attributes.Pack == 0 ? 8 : attributes.Pack;
        int end = 0;
        int alignment = 1;
        List<AbiField> fields = [];
        foreach (IFieldSymbol field in InstanceFields(type))
        {
            if (Element(field, Path(path, field), out refusal) is not { } element)
            {
                return null;
            }

            int offset = attributes.Offset(field) ?? 0;
            fields.Add(new AbiField(offset, Name(field), element.Type));
            end = Math.Max(end, offset + element.Size);
            alignment = Math.Max(alignment, Math.Min(element.Alignment, pack));
        }

        refusal = null;
        int size = Math.Max(Align(Math.Max(end, 1), alignment), attributes.Size);
        return new AbiStruct(Token(type), size, alignment, fields.ToAbiList());
    }

    private AbiStruct? InlineArray(INamedTypeSymbol type, int length, string path, out string? refusal)
    {
        IFieldSymbol? field = InstanceFields(type).FirstOrDefault();
        if (field is null || length < 1)
        {
            refusal = $"{path}: the inline array '{type.Short()}' must have one field and a length of at least 1";
            return null;
        }

        if (Element(field, Path(path, field), out refusal) is not { } element)
        {
            return null;
        }

        AbiField only = new(0, Name(field), Inline(element.Type, length));
        return new AbiStruct(Token(type), element.Size * length, element.Alignment, new[] { only }.ToAbiList());
    }

    // What one field holds: a primitive, an enum, a struct, or a fixed buffer of primitives.
    private (AbiType Type, int Size, int Alignment)? Element(IFieldSymbol field, string path, out string? refusal)
    {
        if (field.IsFixedSizeBuffer)
        {
            (_, string token, int size) = Primitives.Find(((IPointerTypeSymbol)field.Type).PointedAtType)!.Value;
            refusal = null;
            return (Inline(new AbiType(token), field.FixedSize), size * field.FixedSize, size);
        }

        return Element(field.Type, path, out refusal);
    }

    private (AbiType Type, int Size, int Alignment)? Element(ITypeSymbol type, string path, out string? refusal)
    {
        refusal = null;
        if (Primitives.Find(type) is { } primitive)
        {
            return (new AbiType(primitive.Token), primitive.Size, primitive.Size);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } named)
        {
            int size = Primitives.Find(underlying)!.Value.Size;
            return (Enum(named), size, size);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsUnmanagedType: true } nested)
        {
            return Find(nested, path, out refusal) is { } layout ? (layout.Type, layout.Size, layout.Alignment) : null;
        }

        refusal = type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer
            ? $"{path}: a pointer means nothing to the other side's checks; use nint"
            : $"{path}: a field of type '{type.Short()}' is no plain data; only numbers, bool, char, enums and structs of these are";
        return null;
    }

    // Reference assemblies stand in for the real ones, and not all of them show a struct's real fields.
    private static string? FalseFields(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (definition.ContainingAssembly.Attribute(WellKnownNames.ReferenceAssemblyAttribute) is null)
        {
            return null;
        }

        bool framework = (definition.ContainingNamespace + ".").StartsWith("System.", StringComparison.Ordinal);
        bool placeholders = InstanceFields(definition).Any(field => field.Name.StartsWith("_dummy", StringComparison.Ordinal));
        return framework || placeholders
            ? $"the real fields of '{type.Short()}' cannot be seen in the reference assembly {definition.ContainingAssembly.Name}; use a struct of your own"
            : null;
    }

    private static IEnumerable<IFieldSymbol> InstanceFields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsStatic: false, IsConst: false });

    // An auto-property's field has no name of its own that C# can say.
    private static string Name(IFieldSymbol field) => field.AssociatedSymbol?.Name ?? PropertyOfBackingField(field.Name) ?? field.Name;

    private static string? PropertyOfBackingField(string name) =>
        name.StartsWith("<", StringComparison.Ordinal) && name.EndsWith(">k__BackingField", StringComparison.Ordinal)
            ? name.Substring(1, name.IndexOf('>') - 1)
            : null;

    private static string Path(string path, IFieldSymbol field) => $"{path} -> {field.ContainingType.Name}.{Name(field)}";

    private static AbiType Inline(AbiType element, int length) => new(
        "inline", new[] { element, new AbiType(length.ToString(CultureInfo.InvariantCulture)) }.ToAbiList());

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
