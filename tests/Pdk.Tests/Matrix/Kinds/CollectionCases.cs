namespace Pdk.Tests.Matrix.Kinds;

/// <summary>Collections of plain data and of more, in each other, and of objects.</summary>
internal static class CollectionCases
{
    private const string Equal = "Same.Items(a, b, (x, y) => x == y)";
    private const string Memory = "Same.Items(a.ToArray(), b.ToArray(), (x, y) => x == y)";
    private const string Map = "Same.Map(a, b, (x, y) => x == y)";
    private const string Unordered = "Same.Set(a, b)";

    /// <summary>All of them.</summary>
    internal static IEnumerable<TypeCase> All =>
    [
        Copied("Array", "int[]", Equal, "[]", "[1, int.MinValue]"),
        Copied("NullableOfArray", "double[]?", Equal, "null", "[1.5]", "[]"),
        Copied("ArrayOfText", "string?[]", Equal, "[\"a\", null, \"\"]", "[]"),
        Copied("ArrayOfArray", "int[][]", "Same.Items(a, b, (x, y) => Same.Items(x, y, (v, w) => v == w))", "[[1, 2], [], [3]]", "[]"),
        Copied("List", "System.Collections.Generic.List<decimal>", Equal, "[1.50m]", "[]"),
        Copied("NullableOfListOfText", "System.Collections.Generic.List<string?>?", Equal, "null", "[\"a\", null, new string('€', 300)]", "[]") with { IsEndToEnd = true },
        Copied("ListOfData", "System.Collections.Generic.List<Address>", Equal, "[new Address(\"s\", null, 1), new Address(\"t\", \"\", 2)]", "[]"),
        Copied("ListOfUnion", "System.Collections.Generic.List<Shape?>", Equal, "[new Circle(1), null, new Square(2, new Circle(3))]", "[]"),
        Copied("ListOfTuple", "System.Collections.Generic.List<(int, string)>", Equal, "[(1, \"a\"), (2, \"b\")]", "[]"),
        Copied("ListOfNullable", "System.Collections.Generic.List<System.DateTime?>", Equal, "[System.DateTime.UnixEpoch, null]", "[]"),
        Copied("ListOfList", "System.Collections.Generic.List<System.Collections.Generic.List<bool>>", "Same.Items(a, b, (x, y) => Same.Items(x, y, (v, w) => v == w))", "[[true, false], []]", "[]"),
        Copied("ListInterface", "System.Collections.Generic.IList<long>", Equal, "new System.Collections.Generic.List<long> { 1, -1 }", "new long[] { 2 }"),
        Copied("CollectionInterface", "System.Collections.Generic.ICollection<string>", Equal, "new System.Collections.Generic.List<string> { \"a\" }", "new string[] { \"\" }"),
        Copied("ReadOnlyList", "System.Collections.Generic.IReadOnlyList<System.Guid>", Equal, "new System.Guid[] { System.Guid.AllBitsSet }", "new System.Collections.Generic.List<System.Guid>()"),
        Copied("ReadOnlyListOfText", "System.Collections.Generic.IReadOnlyList<string>?", Equal, "null", "new string[] { \"a\", \"b\" }"),
        Copied("ReadOnlyCollection", "System.Collections.Generic.IReadOnlyCollection<int?>", Equal, "new int?[] { 1, null }", "new System.Collections.Generic.HashSet<int?>()"),
        Copied("Enumerable", "System.Collections.Generic.IEnumerable<int>", Equal, "System.Linq.Enumerable.Range(1, 5)", "new int[0]"),
        Copied("EnumerableOfText", "System.Collections.Generic.IEnumerable<string>", Equal, "System.Linq.Enumerable.Repeat(\"€\", 3)", "new System.Collections.Generic.Queue<string>()"),
        Copied("HashSet", "System.Collections.Generic.HashSet<int>", Unordered, "[1, 2, 3]", "[]"),
        Copied("HashSetOfText", "System.Collections.Generic.HashSet<string>?", Unordered, "null", "[\"a\", \"\"]"),
        Copied("SetInterface", "System.Collections.Generic.ISet<Place>", Unordered, "new System.Collections.Generic.HashSet<Place> { Place.Here }", "new System.Collections.Generic.HashSet<Place>()"),
        Copied("ReadOnlySet", "System.Collections.Generic.IReadOnlySet<string>", Unordered, "new System.Collections.Generic.HashSet<string> { \"a\" }", "new System.Collections.Generic.HashSet<string>()"),
        Copied("ImmutableArray", "System.Collections.Immutable.ImmutableArray<int>", "Same.Immutable(a, b)", "[1, 2]", "default", "[]"),
        Copied("ImmutableArrayOfText", "System.Collections.Immutable.ImmutableArray<string>", "Same.Immutable(a, b)", "[\"a\"]", "default", "[]"),
        Copied("Memory", "System.Memory<short>", Memory, "new short[] { 1, -1 }", "default"),
        Copied("ReadOnlyMemory", "System.ReadOnlyMemory<byte>", Memory, "new byte[] { 1, 255 }", "default"),
        Copied("ReadOnlyMemoryOfText", "System.ReadOnlyMemory<string>", Memory, "new string[] { \"a\" }", "default"),
        Copied("Dictionary", "System.Collections.Generic.Dictionary<string, int>", Map, "new() { [\"one\"] = 1, [\"\"] = -1 }", "[]") with { IsEndToEnd = true },
        Copied("NullableOfDictionary", "System.Collections.Generic.Dictionary<int, Address?>?", Map, "null", "new() { [1] = new Address(\"s\", null, 1), [2] = null }", "[]"),
        Copied("DictionaryInterface", "System.Collections.Generic.IDictionary<System.Guid, bool>", Map, "new System.Collections.Generic.Dictionary<System.Guid, bool> { [System.Guid.AllBitsSet] = true }", "new System.Collections.Generic.Dictionary<System.Guid, bool>()"),
        Copied("ReadOnlyDictionary", "System.Collections.Generic.IReadOnlyDictionary<(int, string), double>", Map, "new System.Collections.Generic.Dictionary<(int, string), double> { [(1, \"a\")] = 0.5 }", "new System.Collections.Generic.Dictionary<(int, string), double>()"),
        Copied("DictionaryOfLists", "System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<System.Collections.Generic.Dictionary<int, string>>>", "Same.Map(a, b, (x, y) => Same.Items(x, y, (v, w) => Same.Map(v, w, (t, u) => t == u)))", "new() { [\"a\"] = [new() { [1] = \"b\" }], [\"c\"] = [] }", "[]"),
        Copied("ListOfObject", "System.Collections.Generic.List<INode?>", "Same.Items(a, b, (x, y) => x?.Name == y?.Name)", "[new Node(\"a\"), null, new Node(\"b\")]", "[]"),
        Copied("DictionaryOfObject", "System.Collections.Generic.Dictionary<string, IBox<int>>", "Same.Map(a, b, (x, y) => x.Value == y.Value)", "new() { [\"a\"] = new Box<int>(1) }", "[]"),
        Copied("DataWithObject", "Couple<string, INode?>", "a.First == b.First && a.Second?.Name == b.Second?.Name", "new(\"a\", new Node(\"n\"))", "new(\"a\", null)"),
        Copied("TupleWithObject", "(int, INode)?", "a?.Item1 == b?.Item1 && a?.Item2.Name == b?.Item2.Name", "null", "(1, new Node(\"n\"))"),
    ];

    private static TypeCase Copied(string name, string type, string same, params string[] values) => new(name, type, values, TypeForm.Copied, same);
}
