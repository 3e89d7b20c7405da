using System.Globalization;

namespace Pdk.Abi;

/// <summary>Reads the <c>.pdkabi</c> text. What it reads, <see cref="AbiWriter"/> writes back the same.</summary>
internal sealed class AbiParser
{
    // Bounds for hostile text; a contract near them would not compile in reasonable time.
    private const int MaxContracts = 1024;
    private const int MaxMembers = 100_000;

    private readonly string[] _lines;
    private int _next;

    private AbiParser(string text) => _lines = text.Split('\n');

    internal static AbiDocument Parse(string text) => new AbiParser(text).Document();

    private AbiDocument Document()
    {
        AbiLineReader head = Read(0) ?? throw new AbiFormatException("expected 'pdkabi'", 1, 1);
        head.Word("pdkabi");
        int syntax = head.Number("the version of the syntax");
        if (syntax != AbiWriter.Syntax)
        {
            throw head.Error(
                $"this text has syntax {syntax}, and only syntax {AbiWriter.Syntax} is known here; update Pdk on this side",
                isNewerSyntax: syntax > AbiWriter.Syntax);
        }

        head.End();
        List<AbiContract> contracts = [];
        while (Read(0) is { } line)
        {
            if (contracts.Count == MaxContracts)
            {
                throw line.Error($"more than {MaxContracts} contracts");
            }

            contracts.Add(Contract(line));
        }

        // All that may be left is what follows the last line feed: nothing.
        if (_next < _lines.Length && (_next < _lines.Length - 1 || _lines[_next].Length > 0))
        {
            throw new AbiLineReader(_lines[_next], _next + 1).Error("expected a line that is not indented, or the end of the text");
        }

        return new AbiDocument(contracts.ToAbiList());
    }

    private AbiContract Contract(AbiLineReader line)
    {
        line.Word("contract");
        string id = line.Id("the contract's id");
        line.Word("version");
        int version = line.Number("the contract's version");
        int shipped = line.TryWord("shipped") ? line.Number("the version that has shipped") : 0;
        AbiRole role = line.TryWord("required") ? AbiRole.Required : AbiRole.Provided;
        line.End();

        List<string> bases = [];
        List<AbiEnum> enums = [];
        List<AbiStruct> structs = [];
        List<AbiData> data = [];
        List<AbiUnion> unions = [];
        List<AbiSlot> slots = [];
        while (Read(2) is { } member)
        {
            if (bases.Count + enums.Count + structs.Count + data.Count + unions.Count + slots.Count == MaxMembers)
            {
                throw member.Error($"more than {MaxMembers} members");
            }

            if (member.TryWord("base"))
            {
                string inherited = member.Id("the inherited contract's id");
                if (bases.Contains(inherited))
                {
                    throw member.Error($"base {inherited} stands here twice");
                }

                bases.Add(inherited);
                member.End();
            }
            else if (member.TryWord("enum"))
            {
                enums.Add(Enum(member));
            }
            else if (member.TryWord("struct"))
            {
                structs.Add(Struct(member));
            }
            else if (member.TryWord("data"))
            {
                data.Add(Data(member));
            }
            else if (member.TryWord("union"))
            {
                unions.Add(Union(member));
            }
            else if (member.TryWord("slot"))
            {
                slots.Add(Slot(member, slots.Count));
            }
            else
            {
                throw member.Error("expected 'base', 'enum', 'struct', 'data', 'union' or 'slot'");
            }
        }

        return new AbiContract(id, version, enums.ToAbiList(), structs.ToAbiList(), slots.ToAbiList(), shipped, role, bases.ToAbiList(), data.ToAbiList(), unions.ToAbiList());
    }

    private AbiEnum Enum(AbiLineReader line)
    {
        string name = line.Name("the enum's name");
        AbiType underlying = line.Type();
        line.End();
        List<AbiEnumValue> values = [];
        while (Read(4) is { } member)
        {
            string value = member.Name("a value");
            if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                throw member.Error($"'{value}' is no whole number");
            }

            values.Add(new AbiEnumValue(member.Name("the value's name"), value));
            member.End();
        }

        return new AbiEnum(name, underlying, values.ToAbiList());
    }

    private AbiStruct Struct(AbiLineReader line)
    {
        AbiType type = line.Type();
        line.Word("size");
        int size = line.Number("the size in bytes");
        line.Word("align");
        int alignment = line.Number("the alignment in bytes");
        line.End();
        List<AbiField> fields = [];
        while (Read(4) is { } member)
        {
            int offset = member.Number("the offset in bytes");
            string name = member.Name("the field's name");
            fields.Add(new AbiField(offset, name, member.Type()));
            member.End();
        }

        return new AbiStruct(type, size, alignment, fields.ToAbiList());
    }

    private AbiData Data(AbiLineReader line)
    {
        AbiType type = line.Type();
        line.Word("size");
        int size = line.Number("the size in bytes");
        int shipped = line.TryWord("shipped") ? line.Number("the version that has shipped") : 0;
        line.End();
        List<AbiDataMember> members = [];
        while (Read(4) is { } member)
        {
            int offset = member.Number("the offset in bytes");
            string name = member.Name("the member's name");
            members.Add(new AbiDataMember(offset, name, member.Type(), Since(member)));
            member.End();
        }

        return new AbiData(type, size, members.ToAbiList(), shipped);
    }

    private AbiUnion Union(AbiLineReader line)
    {
        AbiType type = line.Type();
        line.End();
        List<AbiCase> cases = [];
        while (Read(4) is { } member)
        {
            cases.Add(new AbiCase(member.Number("the case's tag"), member.Type()));
            member.End();
        }

        return new AbiUnion(type, cases.ToAbiList());
    }

    private static int Since(AbiLineReader line) => line.TryWord("since") ? line.Number("the version that added it") : 1;

    private static AbiSlot Slot(AbiLineReader line, int expected)
    {
        int index = line.Number("the slot's number");
        if (index != expected)
        {
            throw line.Error($"slot {index} stands where slot {expected} belongs");
        }

        string name = line.Name("the member's name");
        line.Character('(');
        List<AbiParameter> parameters = [];
        if (!line.TryCharacter(')'))
        {
            do
            {
                parameters.Add(Parameter(line));
            }
            while (line.TryCharacter(','));
            line.Character(')');
        }

        line.Word("->");
        AbiType result = line.Type();
        int since = Since(line);
        line.End();
        return new AbiSlot(index, name, parameters.ToAbiList(), result, since);
    }

    private static AbiParameter Parameter(AbiLineReader line)
    {
        string name = line.Name("the parameter's name");
        AbiDirection direction = line.TryWord("in") ? AbiDirection.In
            : line.TryWord("ref") ? AbiDirection.Ref
            : line.TryWord("out") ? AbiDirection.Out
            : AbiDirection.Value;
        return new AbiParameter(name, direction, line.Type());
    }

    // The next line if it is indented this far; a line of spaces, or of another indentation, is somebody else's.
    private AbiLineReader? Read(int indentation)
    {
        if (_next >= _lines.Length || _lines[_next].Length == 0)
        {
            return null;
        }

        AbiLineReader line = new(_lines[_next], _next + 1);
        if (line.Indentation != indentation)
        {
            return null;
        }

        _next++;
        return line;
    }
}
