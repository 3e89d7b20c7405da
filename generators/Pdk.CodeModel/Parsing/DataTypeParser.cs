using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <summary>Parses one type inside data: its members and how they lie, or its cases.</summary>
internal sealed class DataTypeParser(DataParser data, AbiContract? text)
{
    private const int Word = 8;
    private const int SizeField = 4;

    internal static IEnumerable<AttributeData> Cases(INamedTypeSymbol type) => type.OriginalDefinition.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.FullName() == WellKnownNames.PluginCaseAttribute);

    internal void Parse(DataEntry entry, string path)
    {
        if (ValueParts.IsTuple(entry.Symbol))
        {
            ParseTuple(entry, path);
        }
        else if (entry.IsUnion)
        {
            ParseUnion(entry, path);
        }
        else
        {
            ParseData(entry, path);
        }
    }

    private void ParseTuple(DataEntry entry, string path)
    {
        List<DataMemberModel> members = [];
        List<AbiType> tokens = [];
        int end = 0;
        if (entry.Symbol.TupleElements.IsDefault)
        {
            entry.Refusal = Wrong(FindingKind.TypeCannotCross, $"{path}: '{entry.Symbol.Short()}' cannot cross the plugin boundary; use its item without the tuple.");
            return;
        }

        foreach (IFieldSymbol item in entry.Symbol.TupleElements)
        {
            string name = (item.CorrespondingTupleField ?? item).Name;
            if (data.FindPart(item.Type, $"{path} -> {entry.Symbol.Short()}.{item.Name}", isMember: true, out Refusal? refusal) is not { } form)
            {
                entry.Refusal = refusal;
                return;
            }

            int offset = Align(end, form.Alignment);
            end = offset + form.Size;
            tokens.Add(form.Abi);
            members.Add(Member(name, item.Type, offset, form, since: 1) with { Parameter = name });
        }

        entry.Token = new AbiType("tuple", tokens.ToAbiList());
        entry.Model = new DataModel(DataKind.Tuple, entry.Codec, entry.Symbol.Bare(), entry.Symbol.Short(), Align(end, Word), members.ToAbiList()) { IsValueType = true, IsObsolete = Obsolescence.OfType(entry.Symbol) };
    }

    private void ParseUnion(DataEntry entry, string path)
    {
        List<DataCaseModel> cases = [];
        List<AbiCase> tags = [];
        INamedTypeSymbol type = entry.Symbol;
        foreach (AttributeData attribute in Cases(type))
        {
            int tag = attribute.Argument<int>(1);
            if (attribute.ConstructorArguments.FirstOrDefault().Value is not INamedTypeSymbol found)
            {
                entry.Refusal = Wrong(FindingKind.DataShape, $"{path} -> {type.Short()}: the case with the tag {tag} names no class.");
                return;
            }

            if (FindProblem(found, tag, type, tags) is { } problem)
            {
                entry.Refusal = Wrong(FindingKind.DataShape, $"{path} -> {type.Short()}: the case '{found.Short()}' with the tag {tag} {problem}.");
                return;
            }

            tags.Add(new AbiCase(tag, data.Token(found)));
            entry.Union = new AbiUnion(data.Token(type), tags.OrderBy(one => one.Tag).ToAbiList());
            if (data.FindPart(found, $"{path} -> {type.Short()}", isMember: false, out Refusal? refusal) is not { } form)
            {
                entry.Refusal = refusal;
                return;
            }

            if (tag == 0)
            {
                data.AddUnknownCase(found);
            }

            cases.Add(new DataCaseModel(tag, found.Bare(), form.Codec));
        }

        entry.Model = new DataModel(DataKind.Union, entry.Codec, type.Bare(), type.Short(), 16, default)
        {
            Cases = cases.OrderBy(one => one.Tag).ToAbiList(),
            IsObsolete = Obsolescence.OfType(type) || Cases(type).Any(one => one.ConstructorArguments.FirstOrDefault().Value is ITypeSymbol found && Obsolescence.OfType(found)),
        };
    }

    // A case with cases of its own would be a union where it stands alone.
    private static string? FindProblem(INamedTypeSymbol found, int tag, INamedTypeSymbol type, List<AbiCase> tags) =>
        found.IsAbstract || found.IsGenericType ? "is abstract or generic, and no object is of that class; name one that is neither"
        : !Derives(found, type) ? $"does not derive from '{type.Short()}'"
        : !PlainData.IsData(found) ? "is not marked with [PluginData]; mark it"
        : !SymbolEqualityComparer.Default.Equals(found, type) && Cases(found).Any() ? $"has cases itself; name all of them at '{type.Short()}'"
        : tag < 0 ? "needs another one: tags count from 1, and 0 is that of the case which stands for unknown ones"
        : tags.Any(known => known.Tag == tag) ? "needs another one, since a case before it has that"
        : tags.Any(known => known.Type.Name == found.BareName()) ? "stands there twice"
        : null;

    private void ParseData(DataEntry entry, string path)
    {
        INamedTypeSymbol type = entry.Symbol;
        DataMembers found = DataMembers.Of(type);
        AbiData? written = text?.Data.FirstOrDefault(known => known.Type == data.Token(type));
        if (found.Problem is { } problem)
        {
            entry.Refusal = Wrong(FindingKind.DataShape, $"{path} -> {type.Short()}: {problem}.");
            return;
        }

        List<DataMemberModel> members = [];
        List<AbiDataMember> abi = [];
        int end = SizeField;
        int version = 1;
        foreach (DataMember member in InOrder(found.Members, written))
        {
            if (data.FindPart(member.Type, $"{path} -> {type.Short()}.{member.Name}", isMember: true, out Refusal? refusal) is not { } form)
            {
                entry.Refusal = refusal;
                return;
            }

            int since = written?.Members.First(known => known.Name == member.Name).Since ?? member.Since;
            if (since != version)
            {
                end = Align(end, Word);
                version = since;
            }

            int offset = Align(end, form.Alignment);
            end = offset + form.Size;
            abi.Add(new AbiDataMember(offset, member.Name, form.Abi, since));
            members.Add(Member(member.Name, member.Type, offset, form, since) with
            {
                Parameter = member.Parameter?.Name,
                IsOptional = member.Parameter?.HasExplicitDefaultValue ?? false,
                IsRequired = member.IsRequired,
            });
        }

        int size = Align(end, Word);
        entry.Abi = new AbiData(data.Token(type), size, abi.ToAbiList());
        entry.Model = new DataModel(DataKind.Mirror, entry.Codec, type.Bare(), type.Short(), size, WithEnds(members, size))
        {
            IsValueType = type.IsValueType,
            CanBeDerived = !type.IsValueType && !type.IsSealed,
            IsObsolete = Obsolescence.OfData(type, found.Members),
            Unknown = found.Members.Where(member => member.Parameter is { HasExplicitDefaultValue: false } && members.All(known => known.Name != member.Name))
                .Select(member => member.Parameter!.Name).ToAbiList(),
        };
        if (written is not null && written != entry.Abi)
        {
            entry.Refusal = Wrong(FindingKind.ContractAbi, $"{path} -> {type.Short()}: its members are not those that the contract's assembly was compiled with; build that again.");
        }
    }

    // Metadata has an order of its own.
    private static IEnumerable<DataMember> InOrder(IReadOnlyList<DataMember> members, AbiData? written) => written is null
        ? members.OrderBy(member => member.Since)
        : written.Members.Select(known => members.FirstOrDefault(member => member.Name == known.Name)).OfType<DataMember>();

    // Where the next version begins, this one ends.
    private static AbiList<DataMemberModel> WithEnds(List<DataMemberModel> members, int size) => members.Select(member => member with
    {
        End = members.FirstOrDefault(later => later.Since > member.Since) is { } next ? next.Offset / Word * Word : size,
    }).ToAbiList();

    private static DataMemberModel Member(string name, ITypeSymbol type, int offset, DataForm form, int since) =>
        new(name, type.Bare(), offset, form.Size, form.Codec, since, 0)
        {
            IsReference = !type.IsValueType,
            HasInnerNulls = type.Qualified().TrimEnd('?') != type.Bare().TrimEnd('?'),
        };

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(part, from))
            {
                return true;
            }
        }

        return false;
    }

    private static Refusal Wrong(FindingKind kind, string message) => new(kind, message);

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
