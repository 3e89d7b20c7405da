using CsCheck;

namespace Pdk.Analyzers.Tests;

/// <summary>A member of a random contract, right or wrong.</summary>
/// <param name="Form">The member, with places for types.</param>
/// <param name="Attribute">What stands in front of it.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="Argument">The type of its argument.</param>
internal sealed record RandomMember(string Form, string Attribute, string Result, string Argument)
{
    private static readonly Gen<string> s_type = CsCheck.Gen.Frequency(
        (6, CsCheck.Gen.OneOf("int", "bool", "char", "nint", "double", "string", "string?", "int[]", "E", "S0", "S1", "S2[]", "int?", "Guid", "(int A, S0? B)", "S1?", "(E, decimal?)[]", "Uri?", "Version", "List<S1>", "string[]", "Action<int>?", "Func<E, string>", "IScan?", "Dictionary<string, S0?>", "(int, string)", "D", "ISet<D?>")),
        (1, CsCheck.Gen.OneOf("object", "dynamic", "List<Action>", "EventHandler", "Stream", "Task", "GCHandle?", "object[]", "int[,]", "KeyValuePair<int, int>", "(int, object)", "Queue<int>", "Func<object>", "IDisposable", "int*", "Span<int>", "G<object>", "G<int>", "Missing", "R")));

    internal static Gen<RandomMember> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Frequency(
            (12, CsCheck.Gen.OneOf("{0} M{2}({1} a);", "void M{2}({1} a, ReadOnlySpan<{0}> b);", "void M({1} a);", "void M{2}(ref {0} a, out {1} b);", "{0} M{2}(in {1} a) => default!;", "{0} P{2} {{ get; }}", "{0} P{2} {{ get; [Since(3)] set; }}", "{1} P{2} {{ set; }}", "{0} P{2} => default!;", "{0} P{2} {{ get => default!; set {{ }} }}", "{0} this[{1} a, byte b{2}] {{ get; [Export(\"p\")] set; }}", "event Action<{0}>? E{2};", "event Func<{1}, {0}> E{2} {{ add {{ }} remove {{ }} }}")),
            (1, CsCheck.Gen.OneOf("{0} P{2} {{ get; init; }}", "ref {0} P{2} {{ get; }}", "{0} P{2} {{ get => default!; [Since(2)] set {{ }} }}", "internal {0} P{2} {{ get; }}", "{0} P{2} {{ get; protected set; }}", "static abstract {0} P{2} {{ get; }}", "static abstract event Action E{2};", "void M{2}<T>({1} a);", "static abstract {0} M{2}();", "ref int M{2}();", "internal void M{2}();", "Span<int> M{2}();", "static {0} M{2}() => default!;", "private void M{2}({1} a) {{ }}", "private {0} P{2} => default!;", "Span<int> P{2} {{ get; }}"))),
        CsCheck.Gen.Frequency(
            (10, CsCheck.Gen.Const("")),
            (3, CsCheck.Gen.OneOf("[Since(1)]", "[Since(2)]", "[Since(3)]", "[Export(\"m\")]")),
            (1, CsCheck.Gen.OneOf("[Since(0)]", "[Export(\"a b\")]", "[Since]"))),
        s_type,
        s_type,
        (form, attribute, result, argument) => new RandomMember(form, attribute, result, argument));

    /// <summary>The member in C#.</summary>
    /// <param name="number">Its number in the contract.</param>
    internal string Source(int number) => $"{Attribute} {string.Format(null, Form, Result, Argument, number)}";
}
