namespace Pdk.Tests.Matrix.Kinds;

/// <summary>Data of each kind of C# type, nested and in hierarchies, and tuples that are more than their bytes.</summary>
internal static class DataCases
{
    private const string Equal = "a == b";

    private const string Ada =
        "new Person(\"Ada €\", new Address(\"Rue\", null, -7), [\"a\", null, \"\"], new() { [\"x\"] = 1, [\"y\"] = 2 }, new Person(\"\", null, [], [], null)) { Place = Place.Here, Order = new Order { Price = 1.50m } }";

    /// <summary>All of them.</summary>
    internal static IEnumerable<TypeCase> All =>
    [
        Copied("Class", "Note", "Same.Note(a, b)", "new Note { Text = \"t\", Number = 1 }", "new Note { Next = new Note { Text = \"€\", Number = -1 } }"),
        Copied("NullableOfClass", "Note?", "Same.Note(a, b)", "null", "new Note { Text = \"t\" }"),
        Copied("Record", "Address", Equal, "new Address(\"Rue €\", null, 7)", "new Address(\"\", \"\", int.MinValue)"),
        Copied("NullableOfRecord", "Address?", Equal, "null", "new Address(\"\", \"c\", 0)"),
        Copied("Struct", "Money", "Same.Money(a, b)", "new Money { Amount = 1.50m, Currency = \"EUR\" }", "new Money { Amount = decimal.MinValue, Currency = \"\" }"),
        Copied("NullableOfStruct", "Money?", "Same.Money(a, b)", "null", "new Money { Amount = 1.50m, Currency = \"EUR\" }"),
        Copied("RecordStruct", "Couple<int, string?>", Equal, "new Couple<int, string?>(1, null)", "new Couple<int, string?>(-1, \"b\")"),
        Copied("NullableOfRecordStruct", "Couple<System.Guid, string>?", Equal, "null", "new Couple<System.Guid, string>(System.Guid.AllBitsSet, \"b\")"),
        Copied("PlainRecordStruct", "Couple<int, System.Guid>", Equal, "new Couple<int, System.Guid>(1, System.Guid.AllBitsSet)", "default"),
        Copied("NestedData", "Couple<Couple<string, Address?>, Couple<bool, char>?>", Equal, "new(new(\"a\", null), null)", "new(new(\"\", new Address(\"s\", null, 1)), new(true, 'c'))"),
        Copied("Person", "Person", "Same.Person(a, b)", Ada, "new Person(\"\", null, [], [], null)") with { IsEndToEnd = true },
        Copied("NullableOfPerson", "Person?", "Same.Person(a, b)", "null", Ada),
        Copied("Union", "Shape", Equal, "new Circle(1.5) { Name = \"c\" }", "new Square(2, new Square(-0.5, null) { Name = \"inner\" }) { Name = \"s\" }") with { IsEndToEnd = true },
        Copied("NullableOfUnion", "Shape?", Equal, "null", "new Square(2, new Circle(3))"),
        Copied("TupleWithText", "(int Id, string? Name)", Equal, "(1, null)", "(-1, \"a\")"),
        Copied("NullableOfTupleWithText", "(int, string, Address?, (byte, string?))?", Equal, "null", "(1, \"a\", null, (2, null))", "(1, \"a\", new Address(\"s\", \"c\", 2), (3, \"\"))"),
        Copied("LongTupleWithText", "(int, string, int, string, int, string, int, string, int)", Equal, "(1, \"2\", 3, \"4\", 5, \"6\", 7, \"8\", 9)", "(0, \"\", 0, \"\", 0, \"\", 0, \"\", -1)"),
    ];

    private static TypeCase Copied(string name, string type, string same, params string[] values) => new(name, type, values, TypeForm.Copied, same);
}
