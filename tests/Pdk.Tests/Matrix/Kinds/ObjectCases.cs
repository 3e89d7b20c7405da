namespace Pdk.Tests.Matrix.Kinds;

/// <summary>Objects of contracts, of closures of a generic contract too, delegates, and spans.</summary>
internal static class ObjectCases
{
    private const string Names = "a?.Name == b?.Name";

    /// <summary>All of them.</summary>
    internal static IEnumerable<TypeCase> All =>
    [
        new("Object", "INode", ["new Node(\"a\")", "new Node(\"b\")"], TypeForm.Object, Names) { IsEndToEnd = true },
        new("NullableOfObject", "INode?", ["null", "new Node(\"a\")"], TypeForm.Object, Names),
        new("ClosureOverNumber", "IBox<long>", ["new Box<long>(1)", "new Box<long>(-1)"], TypeForm.Object, "a.Value == b.Value") { IsEndToEnd = true },
        new("ClosureOverText", "IBox<string?>?", ["null", "new Box<string?>(null)", "new Box<string?>(\"a\")"], TypeForm.Object, "a is null == b is null && a?.Value == b?.Value"),
        new("ClosureOverData", "IBox<Address>", ["new Box<Address>(new Address(\"s\", null, 1))", "new Box<Address>(new Address(\"t\", null, 1))"], TypeForm.Object, "a.Value == b.Value"),
        new("ClosureOverObject", "IBox<INode>", ["new Box<INode>(new Node(\"a\"))", "new Box<INode>(new Node(\"b\"))"], TypeForm.Object, "a.Value.Name == b.Value.Name"),
        .. Delegates,
        Span("SpanOfNumber", "System.Span<int>", "int", "[1, int.MinValue]", "[]"),
        Span("ViewOfText", "System.ReadOnlySpan<char>", "char", "['a', '\\uD800']", "[]") with { IsEndToEnd = true },
        Span("ViewOfBytes", "System.ReadOnlySpan<byte>", "byte", "[1, 255]", "[]", "new byte[5000]"),
        Span("ViewOfDecimal", "System.ReadOnlySpan<decimal>", "decimal", "[1.50m]", "[]"),
        Span("SpanOfStruct", "System.Span<Order>", "Order", "[default, new Order { Price = 1.50m, Part = System.Half.NaN }]", "[]"),
    ];

    // Each says which one it is by what it does.
    private static IEnumerable<TypeCase> Delegates =>
    [
        new("Action", "System.Action", ["() => throw new System.FormatException(\"a\")", "() => throw new System.FormatException(\"b\")"], TypeForm.Delegate, "Same.Failure(a) == Same.Failure(b)"),
        new("NullableOfAction", "System.Action<IPad>?", ["null", "pad => pad.Write(\"a\")", "pad => pad.Write(\"b\")"], TypeForm.Delegate, "Same.Written(a) == Same.Written(b)"),
        new("Func", "System.Func<int, string>", ["number => $\"a{number}\"", "number => $\"b{number}\""], TypeForm.Delegate, "a(5) == b(5)") { IsEndToEnd = true },
        new("NullableOfFunc", "System.Func<Address?, System.Collections.Generic.List<string>>?", ["null", "address => [\"a\", address?.Street ?? \"\"]", "address => []"], TypeForm.Delegate, "Same.Items(a?.Invoke(new Address(\"s\", null, 1)), b?.Invoke(new Address(\"s\", null, 1)), (x, y) => x == y)"),
        new("FuncOfObject", "System.Func<INode, INode>", ["node => node", "node => new Node(node.Name + \"b\")"], TypeForm.Delegate, "a(new Node(\"n\")).Name == b(new Node(\"n\")).Name"),
        new("FuncOfFunc", "System.Func<System.Func<int>, System.Func<int>>", ["other => other", "other => () => 2 * other()"], TypeForm.Delegate, "a(() => 21)() == b(() => 21)()"),
        new("Comparison", "System.Comparison<string>", ["string.CompareOrdinal", "(x, y) => string.CompareOrdinal(y, x)"], TypeForm.Delegate, "a(\"x\", \"y\") == b(\"x\", \"y\")"),
        new("CustomDelegate", "Try", ["(in int value, ref long total, out string? text) => { total += value; text = \"a\"; return true; }", "(in int value, ref long total, out string? text) => { text = null; return total > value; }"], TypeForm.Delegate, "Same.Tried(a) == Same.Tried(b)"),
        new("DelegateOfSpan", "Measure", ["static values => values.Length", "static values => -values.Length"], TypeForm.Delegate, "a(\"abc\") == b(\"abc\")"),
    ];

    private static TypeCase Span(string name, string type, string element, params string[] values) =>
        new(name, type, values, TypeForm.Span, $"Same.Items(a.ToArray(), b.ToArray(), {(element == "Order" ? "(x, y) => x.Price == y.Price" : "(x, y) => x == y")})") { Stored = $"{element}[]" };
}
