using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;

namespace Pdk.CodeModel.Parsing;

/// <summary>
/// Computes size, alignment and offsets of blittable structs as the runtime lays them out on 64-bit little-endian
/// platforms, and collects the structs and enums that a contract reaches.
/// </summary>
internal sealed class StructLayouts(Compilation compilation)
{
    private const int MaxDepth = 32;
    private const int MaxInlineArray = 1024 * 1024;

    private readonly Dictionary<ITypeSymbol, AbiStruct> _structs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, AbiEnum> _enums = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly HashSet<AbiPrimitive> _primitives = [];

    // Tuples whose items differ in their names only are one struct.
    internal IEnumerable<AbiStruct> Structs => _structs.Values.Distinct();

    internal IEnumerable<(INamedTypeSymbol Type, AbiStruct Layout)> ByType =>
        _structs.GroupBy(found => found.Value.Type).Select(same => ((INamedTypeSymbol)same.First().Key, same.First().Value));

    /// <summary>The values of .NET that the contract reaches and that are more than a number.</summary>
    internal IEnumerable<AbiPrimitive> Primitives => _primitives;

    // An enum inside a generic type is the same for all type arguments.
    internal IEnumerable<AbiEnum> Enums => _enums.Values.Distinct();

    internal IEnumerable<KeyValuePair<ITypeSymbol, AbiStruct>> StructTypes => _structs;

    internal IEnumerable<ITypeSymbol> EnumTypes => _enums.Keys;

    /// <summary>The layout of a struct, or why it has none that both sides can rely on.</summary>
    /// <param name="type">The struct.</param>
    /// <param name="path">How the contract reaches it, for the refusal.</param>
    /// <param name="refusal">Why it cannot cross.</param>
    internal AbiStruct? Find(INamedTypeSymbol type, string path, out Refusal? refusal)
    {
        refusal = null;
        if (_structs.TryGetValue(type, out AbiStruct? known))
        {
            return known;
        }

        IReadOnlyList<(string Name, ITypeSymbol Type)>? parts = ValueParts.Of(type, compilation);
        if (parts is null && FalseFields(type) is { } falseFields)
        {
            refusal = new Refusal(FindingKind.StructHidden, $"{path}: {falseFields}");
            return null;
        }

        if (HasReservedName(type, path, out refusal))
        {
            return null;
        }

        // C# refuses such a struct too, but it is parsed all the same.
        if (_open.Count == MaxDepth || !_open.Add(type))
        {
            refusal = new Refusal(FindingKind.StructLayout, $"{path}: '{type.Short()}' contains itself, or is nested too deep");
            return null;
        }

        AbiStruct? layout = parts is null ? Compute(type, path, out refusal) : Parts(type, parts, path, out refusal);
        _open.Remove(type);
        if (layout is not null && !type.IsUnmanagedType)
        {
            refusal = new Refusal(FindingKind.StructField, $"{path}: '{type.Short()}' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]");
            return null;
        }

        if (layout is not null)
        {
            _structs.Add(type, layout);
        }

        return layout;
    }

    private AbiStruct? Compute(INamedTypeSymbol type, string path, out Refusal? refusal)
    {
        StructAttributes? attributes = StructAttributes.Read(type, compilation);
        if (attributes is null || attributes.Kind == LayoutKind.Auto)
        {
            refusal = new Refusal(FindingKind.StructLayout, $"{path}: '{type.Short()}' has no fixed layout; declare it with [StructLayout(LayoutKind.Sequential)]", Sequential(type));
            return null;
        }

        return type.Attribute(WellKnownNames.InlineArrayAttribute) is { } inline
            ? InlineArray(type, inline.Argument<int>(0), attributes, path, out refusal)
            : Fields(type, attributes, path, out refusal);
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
            AbiType underlying = new(Parsing.Primitives.Find(type.EnumUnderlyingType!)!.Token);
            _enums.Add(type, new AbiEnum(type.BareName(), underlying, values.ToAbiList()));
        }

        return new AbiType(type.BareName());
    }

    /// <summary>Notes that the contract reaches a type of the ABI itself.</summary>
    internal void Use(AbiPrimitive primitive)
    {
        if (!primitive.IsScalar)
        {
            _primitives.Add(primitive);
        }
    }

    /// <summary>The token of a struct, its type arguments included.</summary>
    internal static AbiType Token(ITypeSymbol type)
    {
        if (Parsing.Primitives.Find(type) is { } primitive)
        {
            return new AbiType(primitive.Token);
        }

        if (type is IArrayTypeSymbol array)
        {
            return AbiType.Of(array.IsSZArray ? "array" : $"array{array.Rank}", Token(array.ElementType));
        }

        List<AbiType> arguments = [];
        for (INamedTypeSymbol? part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            arguments.InsertRange(0, part.TypeArguments.Select(Token));
        }

        return new AbiType(type.BareName(), arguments.ToAbiList());
    }

    // One after the other, or where [FieldOffset] says.
    private AbiStruct? Fields(INamedTypeSymbol type, StructAttributes attributes, string path, out Refusal? refusal)
    {
        int pack = Pack(attributes);
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
            int offset = attributes.Kind == LayoutKind.Explicit ? attributes.Offset(field) ?? 0 : Align(end, fieldAlignment);
            fields.Add(new AbiField(offset, Name(field), element.Type));
            end = Math.Max(end, offset + element.Size);
            alignment = Math.Max(alignment, fieldAlignment);
        }

        refusal = null;
        return new AbiStruct(Token(type), Size(end, alignment, attributes), alignment, fields.ToAbiList());
    }

    private AbiStruct? Parts(
        INamedTypeSymbol type, IReadOnlyList<(string Name, ITypeSymbol Type)> parts, string path, out Refusal? refusal)
    {
        List<(AbiType Type, int Size, int Alignment)> elements = [];
        foreach ((string name, ITypeSymbol part) in parts)
        {
            if (Element(part, ValueParts.IsNullable(type) ? path : $"{path} -> {type.Short()}.{name}", out refusal) is not { } element)
            {
                return null;
            }

            elements.Add(element);
        }

        refusal = null;
        return ValueParts.LayOut(type, Token(type), parts, elements);
    }

    // A struct of another assembly is declared there.
    private static Suggestion? Sequential(INamedTypeSymbol type) =>
        SourceLocation.Of(type.Attribute(WellKnownNames.StructLayoutAttribute)) is { } place
            ? new Suggestion(nameof(LayoutKind.Sequential), place)
            : null;

    private AbiStruct? InlineArray(
        INamedTypeSymbol type, int length, StructAttributes attributes, string path, out Refusal? refusal)
    {
        IFieldSymbol? field = InstanceFields(type).FirstOrDefault();
        if (field is null || length < 1 || attributes.Kind == LayoutKind.Explicit || attributes.Size != 0)
        {
            refusal = new Refusal(FindingKind.StructLayout, $"{path}: the inline array '{type.Short()}' must have one field, a length of at least 1, and neither offsets nor a size of its own");
            return null;
        }

        if (Element(field, Path(path, field), out refusal) is not { } element)
        {
            return null;
        }

        int alignment = Math.Min(element.Alignment, Pack(attributes));
        int stride = Align(element.Size, alignment);
        if (length > MaxInlineArray / stride)
        {
            refusal = new Refusal(FindingKind.StructLayout, $"{path}: the inline array '{type.Short()}' is larger than 1 MiB, and a stub keeps structs on the stack; use a span");
            return null;
        }

        AbiField only = new(0, Name(field), Inline(element.Type, length));
        return new AbiStruct(Token(type), stride * length, alignment, new[] { only }.ToAbiList());
    }

    /// <summary>How many bytes a field of a struct with a layout takes.</summary>
    internal int Size(IFieldSymbol field) => Element(field, "", out _)?.Size ?? 0;

    // What one field holds: a primitive, an enum, a struct, or a fixed buffer of primitives.
    private (AbiType Type, int Size, int Alignment)? Element(IFieldSymbol field, string path, out Refusal? refusal)
    {
        if (field is { IsFixedSizeBuffer: true, Type: IPointerTypeSymbol buffer } && Parsing.Primitives.Find(buffer.PointedAtType) is { } item)
        {
            refusal = null;
            return (Inline(new AbiType(item.Token), field.FixedSize), item.Size * field.FixedSize, item.Size);
        }

        return Element(field.Type, path, out refusal);
    }

    private (AbiType Type, int Size, int Alignment)? Element(ITypeSymbol type, string path, out Refusal? refusal)
    {
        refusal = null;
        if (Parsing.Primitives.Find(type) is { } primitive)
        {
            Use(primitive);
            return (new AbiType(primitive.Token), primitive.Size, primitive.Alignment);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } named)
        {
            if (HasReservedName(named, path, out refusal))
            {
                return null;
            }

            int size = Parsing.Primitives.Find(underlying)!.Size;
            return (Enum(named), size, size);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Struct } nested && !PlainData.IsData(nested))
        {
            return Find(nested, path, out refusal) is { } layout ? (layout.Type, layout.Size, layout.Alignment) : null;
        }

        refusal = new Refusal(FindingKind.StructField, type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer
            ? $"{path}: a pointer means nothing to the other side's checks; use nint"
            : $"{path}: a field of type '{type.Short()}' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]");
        return null;
    }

    /// <summary>Whether a struct or enum, which then has no namespace, could be mistaken for a type of the ABI itself.</summary>
    internal static bool HasReservedName(INamedTypeSymbol type, string path, out Refusal? refusal)
    {
        refusal = AbiPrimitives.IsReserved(type.BareName())
            ? new Refusal(FindingKind.StructLayout, $"{path}: '{type.Short()}' has the name of a type of the ABI itself; put it into a namespace")
            : null;
        return refusal is not null;
    }

    /// <summary>Whether a type is one of .NET itself.</summary>
    internal static bool IsOfFramework(INamedTypeSymbol type) =>
        (type.ContainingNamespace + ".").StartsWith("System.", StringComparison.Ordinal);

    // Reference assemblies stand in for the real ones, and not all of them show a struct's real fields.
    private static string? FalseFields(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (definition.ContainingAssembly.Attribute(WellKnownNames.ReferenceAssemblyAttribute) is null)
        {
            return null;
        }

        bool placeholders = InstanceFields(definition).Any(field => field.Name.StartsWith("_dummy", StringComparison.Ordinal));
        return IsOfFramework(type) || placeholders
            ? $"the real fields of '{type.Short()}' cannot be seen in the reference assembly {definition.ContainingAssembly.Name}; use a struct of your own"
            : null;
    }

    /// <summary>The fields of a struct, in order.</summary>
    internal static IEnumerable<IFieldSymbol> InstanceFields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsStatic: false, IsConst: false });

    // The field of an auto-property or of a captured parameter is called <Name>…; where the property is an explicit
    // implementation, its name has brackets too, which would end it in the ABI text.
    private static string Name(IFieldSymbol field)
    {
        string name = field.AssociatedSymbol?.Name
            ?? (field.Name.StartsWith("<", StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.LastIndexOf('>') - 1) : field.Name);
        return name.Replace('<', '_').Replace('>', '_').Replace(',', '_');
    }

    private static string Path(string path, IFieldSymbol field) => $"{path} -> {field.ContainingType.Name}.{Name(field)}";

    private static AbiType Inline(AbiType element, int length) => new(
        "inline", new[] { element, new AbiType(length.ToString(CultureInfo.InvariantCulture)) }.ToAbiList());

    // No primitive is aligned to more than 16 bytes.
    private static int Pack(StructAttributes attributes) => attributes.Pack == 0 ? 16 : attributes.Pack;

    // A size that is given, even if it is too small, switches the padding at the end off.
    private static int Size(int end, int alignment, StructAttributes attributes) =>
        attributes.Size == 0 ? Align(Math.Max(end, 1), alignment) : Math.Max(end, attributes.Size);

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
