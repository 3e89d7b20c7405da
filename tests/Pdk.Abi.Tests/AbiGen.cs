using CsCheck;

namespace Pdk.Abi.Tests;

/// <summary>Random documents, as a generator might write them and stranger.</summary>
internal static class AbiGen
{
    internal static readonly Gen<string> Name =
        Gen.Char["abcXYZ_09äéΩ"].Array[1, 8].Select(characters => new string(characters));

    internal static readonly Gen<string> DottedName = Name.Array[1, 3].Select(parts => string.Join('.', parts));

    internal static readonly Gen<AbiType> Type = Gen.Recursive<AbiType>((depth, inner) => depth >= 3
        ? DottedName.Select(name => new AbiType(name))
        : Gen.Select(DottedName, inner.Array[0, 2]).Select((name, arguments) => new AbiType(name, arguments.ToAbiList())));

    private static readonly Gen<AbiParameter> s_parameter = Gen.Select(Name, Gen.Enum<AbiDirection>(), Type)
        .Select((name, direction, type) => new AbiParameter(name, direction, type));

    private static readonly Gen<AbiField> s_field = Gen.Select(Gen.Int[0, 10_000], Name, Type)
        .Select((offset, name, type) => new AbiField(offset, name, type));

    private static readonly Gen<AbiStruct> s_struct = Gen.Select(Type, Gen.Int[0, int.MaxValue], Gen.Int[1, 16], s_field.Array[0, 5])
        .Select((type, size, alignment, fields) => new AbiStruct(type, size, alignment, fields.ToAbiList()));

    private static readonly Gen<AbiEnum> s_enum = Gen.Select(
            DottedName, Type, Gen.Select(Name, Gen.Long).Select((name, value) => new AbiEnumValue(name, $"{value}")).Array[0, 5])
        .Select((name, underlying, values) => new AbiEnum(name, underlying, values.ToAbiList()));

    internal static readonly Gen<AbiContract> Contract = Gen.Select(
            Gen.Select(DottedName, Gen.Int[1, 9], Gen.Int[0, 9], Gen.Enum<AbiRole>(), DottedName.Array[0, 3]),
            s_enum.Array[0, 3],
            s_struct.Array[0, 3],
            Gen.Select(Name, s_parameter.Array[0, 4], Type, Gen.Int[1, 5]).Array[0, 6])
        .Select((head, enums, structs, slots) => new AbiContract(
            head.Item1,
            head.Item2,
            enums.OrderBy(type => type.Name, StringComparer.Ordinal).ToAbiList(),
            structs.OrderBy(type => type.Type.ToString(), StringComparer.Ordinal).ToAbiList(),
            slots.Select((slot, index) => new AbiSlot(index, slot.Item1, slot.Item2.ToAbiList(), slot.Item3, slot.Item4)).ToAbiList(),
            head.Item3,
            head.Item4,
            head.Item5.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToAbiList()));

    internal static readonly Gen<AbiDocument> Document =
        Contract.Array[0, 3].Select(contracts => new AbiDocument(contracts.ToAbiList()));
}
