using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>
/// Decides how values cross inside data, and collects the types of which generated code must say so: data, unions, tuples, and
/// plain data that is looked at.
/// </summary>
/// <param name="plain">Decides on plain data.</param>
/// <param name="isUtf16">Whether texts are UTF-16.</param>
/// <param name="text">The ABI text of a contract of another assembly, which has the order of members; null for one in source.</param>
internal sealed class DataParser(PlainData plain, bool isUtf16, AbiContract? text)
{
    private const int MaxTypes = 1024;
    private const int MaxNesting = 16;

    /// <summary>The codec of objects of contracts, which needs to know the other side.</summary>
    internal const string HandleCodec = "HandleCodec";

    private const string Interop = "global::Pdk.Interop.";

    private readonly Dictionary<ITypeSymbol, DataEntry> _entries = new(SymbolEqualityComparer.Default);
    private readonly List<DataEntry> _ordered = [];
    private readonly HashSet<ITypeSymbol> _unknown = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, string> _checks = [];
    private readonly List<DataModel> _checkModels = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Queue<(DataEntry Entry, string Path)> _pending = [];

    /// <summary>What generated code must say, in the order in which it was found.</summary>
    internal AbiList<DataModel> Models => _ordered
        .Where(entry => entry.Model is not null)
        .Select(entry => entry.Model! with { IsUnknownCase = _unknown.Contains(entry.Symbol), IsObsolete = IsObsolete })
        .Concat(_checkModels)
        .ToAbiList();

    /// <summary>Whether some of it is obsolete, and with it all that may name that.</summary>
    internal bool IsObsolete => _ordered.Any(entry => entry.Model is { IsObsolete: true });

    /// <summary>Notes the case that stands for those of a newer side.</summary>
    internal void AddUnknownCase(INamedTypeSymbol type) => _unknown.Add(type);

    /// <summary>The data of the ABI text.</summary>
    internal IEnumerable<AbiData> Data => _ordered.Select(entry => entry.Abi).OfType<AbiData>().Distinct();

    /// <summary>The unions of the ABI text.</summary>
    internal IEnumerable<AbiUnion> Unions => _ordered.Select(entry => entry.Union).OfType<AbiUnion>().Distinct();

    /// <summary>The classes and structs that are data.</summary>
    internal IEnumerable<(INamedTypeSymbol Type, AbiData Layout)> DataTypes =>
        _ordered.Where(entry => entry.Abi is not null).Select(entry => (entry.Symbol, entry.Abi!));

    /// <summary>How a value crosses, or why it does not.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="path">Where it stands, for the refusal.</param>
    /// <param name="isMember">Whether it has neighbours of other types, which its growth must not move.</param>
    /// <param name="refusal">Why it cannot cross.</param>
    internal DataForm? Find(ITypeSymbol type, string path, bool isMember, out Refusal? refusal)
    {
        DataForm? form = FindOne(type, path, isMember, out refusal);

        // What it holds comes after it, so that types may name each other.
        while (refusal is null && _pending.Count > 0)
        {
            (DataEntry entry, string where) = _pending.Dequeue();
            new DataTypeParser(this, text).Parse(entry, where);
            refusal = entry.Refusal;
        }

        _pending.Clear();
        return refusal is null ? form : null;
    }

    /// <summary>The same for a part of what is being looked at.</summary>
    internal DataForm? FindPart(ITypeSymbol type, string path, bool isMember, out Refusal? refusal)
    {
        if (_ordered.Count == MaxTypes || Nesting(type) > MaxNesting)
        {
            refusal = new Refusal(FindingKind.TypeCannotCross, $"{path}: '{type.Short()}' is nested too deep, or holds ever larger generic types; name data in type arguments of a fixed depth.");
            return null;
        }

        return FindOne(type, path, isMember, out refusal);
    }

    private DataForm? FindOne(ITypeSymbol type, string path, bool isMember, out Refusal? refusal)
    {
        refusal = null;
        if (PlainData.TextToken(type, isUtf16) is { } token)
        {
            string codec = token switch { "utf8" => "TextCodec", "utf16" => "Utf16Codec", "uri" => "UriCodec", _ => "VersionCodec" };
            return new DataForm(new AbiType(token), Interop + codec, 16, 8);
        }

        if (TypeClassifier.IsContract(type))
        {
            return plain.FindContract((INamedTypeSymbol)type, path, out refusal) is { } contract
                ? new DataForm(contract.Abi, $"{Interop}{HandleCodec}<{type.Bare()}>", 16, 8)
                : null;
        }

        if (!PlainData.IsPlain(type))
        {
            if (CollectionTypes.Find(type) is { } collection)
            {
                return Collection(type, collection.Shape, collection.Items, path, out refusal);
            }

            if (type is INamedTypeSymbol { TypeArguments: [var value] } nullable && ValueParts.IsNullable(nullable))
            {
                return Nullable(type, value, path, isMember, out refusal);
            }

            if (type is INamedTypeSymbol named && (PlainData.IsData(named) || ValueParts.IsTuple(named)))
            {
                return Named(named, path, isMember, out refusal);
            }
        }

        return Plain(type, path, isMember, out refusal);
    }

    private DataForm? Plain(ITypeSymbol type, string path, bool isMember, out Refusal? refusal)
    {
        if (plain.Find(type, path, out refusal) is not { } model)
        {
            return null;
        }

        if (isMember && type.SpecialType == SpecialType.System_Boolean)
        {
            return new DataForm(model.Abi, Interop + "BooleanCodec", 1, 1);
        }

        (int size, int alignment) = plain.Size(type, model.Abi);
        AbiList<ValueCheck> checks = plain.Checks(model.Abi);
        string codec = checks.Count == 0
            ? $"{Interop}BlittableCodec<{type.Bare()}>"
            : $"{Interop}CheckedCodec<{type.Bare()}, {Check(type, checks)}>";
        return new DataForm(model.Abi, codec, size, Math.Min(alignment, 8));
    }

    private string Check(ITypeSymbol type, AbiList<ValueCheck> checks)
    {
        if (!_checks.TryGetValue(type.Bare(), out string? name))
        {
            name = Unique(type, "Check");
            _checks.Add(type.Bare(), name);
            _checkModels.Add(new DataModel(DataKind.Check, name, type.Bare(), type.Short(), 0, default) { Checks = checks });
        }

        return name;
    }

    private DataForm? Collection(ITypeSymbol type, string shape, ITypeSymbol[] items, string path, out Refusal? refusal)
    {
        string name = $"{Interop}{shape}<{string.Join(", ", items.Select(item => item.Bare()))}>";
        if (items.Length == 1)
        {
            return FindPart(items[0], $"{path}, element", isMember: false, out refusal) is { } element
                ? new DataForm(AbiType.Of("list", element.Abi), $"{Interop}SequenceCodec<{type.Bare()}, {name}, {items[0].Bare()}, {element.Codec}>", 16, 8)
                : null;
        }

        if (FindPart(items[0], $"{path}, key", isMember: true, out refusal) is not { } key || FindPart(items[1], $"{path}, value", isMember: true, out refusal) is not { } value)
        {
            return null;
        }

        return new DataForm(
            new AbiType("map", new[] { key.Abi, value.Abi }.ToAbiList()),
            $"{Interop}DictionaryCodec<{type.Bare()}, {name}, {items[0].Bare()}, {key.Codec}, {items[1].Bare()}, {value.Codec}>", 16, 8);
    }

    private DataForm? Nullable(ITypeSymbol type, ITypeSymbol value, string path, bool isMember, out Refusal? refusal)
    {
        if (value is INamedTypeSymbol named && PlainData.IsData(named))
        {
            if (Named(named, path, isMember: false, out refusal) is not { } inner)
            {
                return null;
            }

            string codec = $"{Interop}NullableCodec<{value.Bare()}, {inner.Codec}>";
            return isMember ? Pointer(inner.Abi, type, codec) : inner with { Codec = codec };
        }

        return FindPart(value, path, isMember: true, out refusal) is { } form
            ? new DataForm(AbiType.Of("option", form.Abi), $"{Interop}OptionCodec<{value.Bare()}, {form.Codec}>", 8 + form.Size, 8)
            : null;
    }

    private DataForm? Named(INamedTypeSymbol type, string path, bool isMember, out Refusal? refusal)
    {
        refusal = null;
        if (!_entries.TryGetValue(type, out DataEntry? entry))
        {
            entry = new DataEntry(type, Unique(type, "Codec"), path);
            _entries.Add(type, entry);
            _ordered.Add(entry);
            if (ValueParts.IsTuple(type))
            {
                new DataTypeParser(this, text).Parse(entry, path);
            }
            else
            {
                _pending.Enqueue((entry, path));
            }
        }

        if (entry.Refusal is not null)
        {
            refusal = entry.Refusal.At(entry.Path, path);
            return null;
        }

        if (ValueParts.IsTuple(type))
        {
            return new DataForm(entry.Token!, entry.Codec, entry.Model!.Size, 8);
        }

        AbiType token = Token(type);
        return entry.IsUnion ? new DataForm(token, entry.Codec, 16, 8)
            : isMember ? Pointer(token, type, entry.Codec)
            : new DataForm(token, entry.Codec, 0, 8);
    }

    /// <summary>The token of data, whose type arguments stand in it as they cross.</summary>
    internal AbiType Token(INamedTypeSymbol type)
    {
        List<AbiType> arguments = [];
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            arguments.InsertRange(0, part.TypeArguments.Select(Argument));
        }

        return new AbiType(type.BareName(), arguments.ToAbiList());

        AbiType Argument(ITypeSymbol argument) => PlainData.TextToken(argument, isUtf16) is { } text ? new AbiType(text)
            : argument is INamedTypeSymbol named && PlainData.IsData(named) ? Token(named)
            : CollectionTypes.Find(argument) is { Items: var items } ? new AbiType(items.Length == 1 ? "list" : "map", items.Select(Argument).ToAbiList())
            : StructLayouts.Token(argument);
    }

    private static int Nesting(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => 1 + Nesting(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => 1 + named.TypeArguments.Max(Nesting),
        _ => 0,
    };

    private static DataForm Pointer(AbiType token, ITypeSymbol type, string codec) =>
        new(token, $"{Interop}PointerCodec<{type.Bare()}, {codec}>", 8, 8);

    private string Unique(ITypeSymbol type, string suffix)
    {
        string name = Words(type);
        string unique = name + suffix;
        for (int number = 2; !_names.Add(unique); number++)
        {
            unique = $"{name}{number}{suffix}";
        }

        return unique;
    }

    // Pair<int, string> is PairInt32String.
    private static string Words(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Words(array.ElementType) + "Array",
        INamedTypeSymbol named => (ValueParts.IsTuple(named) ? "Tuple" : named.Name) + string.Concat(named.TypeArguments.Select(Words)),
        _ => type.Name,
    };
}
