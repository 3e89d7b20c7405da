using System.Globalization;
using CsCheck;

namespace Pdk.Abi.Tests.Headers;

/// <summary>Random contracts as C# can have them: layouts are right, names are anything.</summary>
internal static class HeaderGen
{
    private static readonly string[] s_names =
        ["Add", "add", "Delete", "class", "X", "x", "_x", "Value", "Padding", "padding_4", "Bytes", "self", "result", "Result", "data", "Length",
         "length_2", "Größe", "名", "int32_t", "uint8_t", "Errno", "linux", "Vtable", "Header", "T", "Summary", "A1", "pdk_buffer", "C0Vtable", "Not"];

    private static readonly string[] s_texts = ["utf8", "utf16", "uri", "version"];

    private static readonly Dictionary<string, (string Min, string Max)> s_ends = new()
    {
        ["i8"] = ("-128", "127"),
        ["u8"] = ("0", "255"),
        ["i16"] = ("-32768", "32767"),
        ["u16"] = ("0", "65535"),
        ["i32"] = ("-2147483648", "2147483647"),
        ["u32"] = ("0", "4294967295"),
        ["i64"] = ("-9223372036854775808", "9223372036854775807"),
        ["u64"] = ("0", "18446744073709551615"),
    };

    /// <summary>A contract; its id is to be set.</summary>
    internal static Gen<AbiContract> Contract { get; } = Gen.Int[0, int.MaxValue].Select(Make);

    private static AbiContract Make(int seed)
    {
        Random random = new(seed);
        List<(AbiType Type, int Size, int Alignment)> plain = [.. AbiPrimitives.All.Select(item => (new AbiType(item.Token), item.Size, item.Alignment))];
        List<AbiEnum> enums = [];
        foreach (string token in s_ends.Keys.Where(_ => random.Next(3) == 0))
        {
            string[] values = ["0", "1", s_ends[token].Min, s_ends[token].Max];
            AbiEnum type = new($"{Pick(random, "A", "B.C")}.{Pick(random, s_names)}{enums.Count}", new AbiType(token), values.Select(value => new AbiEnumValue(Pick(random, s_names), value)).ToAbiList());
            enums.Add(type);
            int size = AbiPrimitives.Find(new AbiType(token))!.Size;
            plain.Add((new AbiType(type.Name), size, size));
        }

        List<AbiStruct> structs = [];
        for (int count = random.Next(8); count > 0; count--)
        {
            AbiStruct type = Struct(random, plain, structs.Count);
            if (plain.All(other => other.Type != type.Type))
            {
                structs.Add(type);
                plain.Add((type.Type, type.Size, type.Alignment));
            }
        }

        (AbiData[] data, AbiUnion[] unions, AbiType[] kinds) = Data(random, plain);
        AbiSlot[] slots = [.. Enumerable.Range(0, random.Next(10)).Select(index => new AbiSlot(
            index,
            Pick(random, s_names),
            Enumerable.Range(0, random.Next(7)).Select(_ => Parameter(random, plain, kinds)).ToAbiList(),
            random.Next(4) == 0 ? Pick(random, kinds) : Result(random, plain),
            1 + (index / 4)))];
        return new AbiContract("c", 3, enums.ToAbiList(), structs.ToAbiList(), slots.ToAbiList()) { Data = data.ToAbiList(), Unions = unions.ToAbiList() };
    }

    // Data that names data, unions, collections, tuples and objects; and what of that a parameter can be.
    private static (AbiData[] Data, AbiUnion[] Unions, AbiType[] Kinds) Data(Random random, List<(AbiType Type, int Size, int Alignment)> plain)
    {
        AbiType[] names = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(index => new AbiType($"{Pick(random, "A", "B.C")}.{Pick(random, s_names)}D{index}"))];
        AbiType union = new($"U.{Pick(random, s_names)}Union");
        AbiType Kind(int depth) => random.Next(depth > 0 ? 9 : 5) switch
        {
            0 => Pick(random, names),
            1 => union,
            2 => new AbiType(Pick(random, s_texts)),
            3 => AbiType.Of("handle", new AbiType("x.y")),
            4 => plain[random.Next(plain.Count)].Type,
            5 => AbiType.Of("list", Kind(depth - 1)),
            6 => new AbiType("map", new[] { new AbiType("utf8"), Kind(depth - 1) }.ToAbiList()),
            7 => new AbiType("tuple", new[] { new AbiType("utf8"), Kind(depth - 1) }.ToAbiList()),
            _ => AbiType.Of("option", new AbiType("tuple", new[] { new AbiType("utf8"), Kind(depth - 1) }.ToAbiList())),
        };
        AbiData[] data = [.. names.Select(name => Lay(name, [.. Enumerable.Range(0, random.Next(6)).Select(_ => Kind(2))]))];
        return (data, [new AbiUnion(union, data.Select((type, index) => new AbiCase(index + 1, type.Type)).ToAbiList())], [.. data.Select(type => type.Type), union, AbiType.Of("list", Kind(1)), new AbiType("map", new[] { new AbiType("i32"), Kind(1) }.ToAbiList())]);

        AbiData Lay(AbiType name, AbiType[] kinds)
        {
            int end = 4;
            List<AbiDataMember> members = [];
            foreach (AbiType kind in kinds)
            {
                (int size, int own) = Measure(kind);
                int offset = Align(end, own);
                members.Add(new AbiDataMember(offset, Pick(random, s_names) + Pick(random, "", "Size", "2"), kind, 1));
                end = offset + size;
            }

            return new AbiData(name, Align(end, 8), members.ToAbiList());
        }

        (int Size, int Alignment) Measure(AbiType kind)
        {
            (int Size, int Alignment)[] known = [.. plain.Where(item => item.Type == kind).Select(item => (item.Size, Math.Min(item.Alignment, 8)))];
            return known.Length > 0 ? known[0] : names.Contains(kind) ? (8, 8) : kind.Name switch
            {
                "tuple" => (Tuple(kind), 8),
                "option" => (8 + Tuple(kind.Arguments[0]), 8),
                _ => (16, 8),
            };
        }

        int Tuple(AbiType kind)
        {
            (int size, int own) = Measure(kind.Arguments[1]);
            return Align(Align(16, own) + size, 8);
        }
    }

    // The rules of the runtime: one after the other with a pack, or anywhere; a size that is given ends the padding.
    private static AbiStruct Struct(Random random, List<(AbiType Type, int Size, int Alignment)> plain, int number)
    {
        bool isExplicit = random.Next(3) == 0;
        int pack = Pick(random, 1, 2, 4, 8, 16, 16, 16);
        int end = 0;
        int alignment = 1;
        List<AbiField> fields = [];
        for (int count = random.Next(6); count > 0; count--)
        {
            (AbiType type, int size, int own) = plain[random.Next(plain.Count)];
            if (random.Next(4) == 0)
            {
                int length = random.Next(1, 5);
                type = new AbiType("inline", new[] { type, new AbiType(length.ToString(CultureInfo.InvariantCulture)) }.ToAbiList());
                size *= length;
            }

            own = Math.Min(own, pack);
            int offset = isExplicit ? random.Next(24) : Align(end, own);
            fields.Add(new AbiField(offset, Pick(random, s_names), type));
            end = Math.Max(end, offset + size);
            alignment = Math.Max(alignment, own);
        }

        int total = random.Next(4) == 0 ? Math.Max(end, 1) + random.Next(5) : Align(Math.Max(end, 1), alignment);
        AbiType[] arguments = [.. Enumerable.Range(0, random.Next(3)).Select(_ => plain[random.Next(plain.Count)].Type)];
        return new AbiStruct(new AbiType($"{Pick(random, "A", "B")}.{Pick(random, s_names)}{(random.Next(2) == 0 ? "" : $"{number}")}", arguments.ToAbiList()), total, alignment, fields.ToAbiList());
    }

    private static AbiParameter Parameter(Random random, List<(AbiType Type, int Size, int Alignment)> plain, AbiType[] kinds)
    {
        string name = Pick(random, s_names);
        AbiType type = plain[random.Next(plain.Count)].Type;
        AbiDirection direction = Pick(random, AbiDirection.Value, AbiDirection.In, AbiDirection.Ref, AbiDirection.Out);
        return random.Next(8) switch
        {
            6 => new AbiParameter(name, direction, Pick(random, kinds)),
            7 => new AbiParameter(name, direction, AbiType.Of("handle", new AbiType("x.y"))),
            5 => new AbiParameter(name, direction, Delegate(random, plain, depth: 2)),
            0 => new AbiParameter(name, AbiDirection.Value, AbiType.Of(Pick(random, "span", "view"), type)),
            1 => new AbiParameter(name, direction, AbiType.Of("array", type)),
            2 => new AbiParameter(name, direction, new AbiType(Pick(random, s_texts))),
            _ => new AbiParameter(name, direction, type),
        };
    }

    private static AbiType Result(Random random, List<(AbiType Type, int Size, int Alignment)> plain) => random.Next(4) switch
    {
        0 => new AbiType("void"),
        1 => new AbiType(Pick(random, s_texts)),
        2 => AbiType.Of("array", plain[random.Next(plain.Count)].Type),
        _ => plain[random.Next(plain.Count)].Type,
    };

    private static AbiType Delegate(Random random, List<(AbiType Type, int Size, int Alignment)> plain, int depth)
    {
        IEnumerable<AbiType> parameters = Enumerable.Range(0, random.Next(4)).Select(_ =>
            depth > 0 && random.Next(4) == 0 ? Delegate(random, plain, depth - 1)
            : random.Next(3) == 0 ? AbiType.Of(Pick(random, "in", "ref", "out"), Result(random, plain) is { Name: not "void" } type ? type : new AbiType("i32"))
            : plain[random.Next(plain.Count)].Type);
        return new AbiType("delegate", parameters.Prepend(Result(random, plain)).ToAbiList());
    }

    private static T Pick<T>(Random random, params T[] items) => items[random.Next(items.Length)];

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
