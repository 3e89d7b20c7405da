namespace Pdk.Analyzers.Tests;

/// <summary>Contracts and their baselines.</summary>
internal static class BaselineCases
{
    private const string Shipped = "pdkabi 1\ncontract a.b version 1 shipped 1\n  slot 0 Run(depth i32) -> void\n";

    private const string WithTypes =
        """
        pdkabi 1
        contract a.b version 1 shipped 1
          enum E u8
            0 A
            1 B
          struct S size 4 align 4
            0 A i32
          slot 0 Run(value S) -> E

        """;

    private const string PaddedTypes =
        """
        public struct S { public byte Kind; public T T; } public struct T { public nuint A; public bool B; public char C; }
        public enum {|PDK0006:E|} : byte { A }
        """;

    private const string Marked =
        """
        public struct {|PDK0005:S|} { public byte Kind; public T T; } public struct {|PDK0005:T|} { public nuint {|PDK0005:A|}; public bool {|PDK0016:B|}; public char {|PDK0016:C|}; }
        public enum {|PDK0006:E|} : byte { A }
        """;

    internal static TheoryData<string, ProjectKind, string> Hits { get; } = Rows(
        ("PDK0101", "void Run(int depth);", "", ""),
        ("PDK0009", "E Run(ReadOnlySpan<S> value, nint {|PDK0009:handle|});", Padded("1"), Marked),
        ("PDK0009", "E Run(ReadOnlySpan<S> value, nint handle); [Since(2)] void Walk(U value, nint {|PDK0009:handle|});", Padded("2 shipped 1", "  slot 1 Walk(value U, handle isize) -> void since 2\n").Replace("  slot 0", "  struct U size 4 align 2\n    0 A u8\n    2 B char16\n  slot 0", StringComparison.Ordinal), PaddedTypes + "public struct {|PDK0005:U|} { public byte A; public char {|PDK0016:B|}; }"),
        ("PDK0102", "void Run(int depth); [Since(2)] void {|PDK0102:Stop|}();", Shipped, ""),
        ("PDK0102", "void {|PDK0102:Run|}(int level);", Shipped, ""),
        ("PDK0102", "E {|PDK0102:Run|}(S value);", WithTypes, "public enum E : byte { A = 0, B = 1, C = 2 } public struct S { public int A; }"),
        ("PDK0103", "void {|PDK0103:Walk|}(int depth);", Shipped, ""),
        ("PDK0104", "void {|PDK0104:Run|}(long depth);", Shipped, ""),
        ("PDK0104", "int {|PDK0104:Run|}(int depth);", Shipped, ""),
        ("PDK0105", "void Run(int depth); void {|PDK0105:Stop|}();", Shipped, ""),
        ("PDK0105", "void {|PDK0105:Stop|}(); void Run(int depth);", Shipped, ""),
        ("PDK0105", "void Run(int depth); event System.Action? {|PDK0105:Stopped|};", Shipped, ""),
        ("PDK0105", "void Run(int depth); [Since(3)] event System.Action? {|PDK0105:Stopped|};", Shipped, ""),
        ("PDK0105", "void Run(int depth); [Since(3)] void {|PDK0105:Stop|}();", Shipped, ""),
        ("PDK0106", "E {|PDK0106:Run|}(S value);", WithTypes, "public enum E : byte { A = 0, B = 1 } public struct S { public float A; }"),
        ("PDK0106", "E {|PDK0106:Run|}(S value);", WithTypes, "public enum E : byte { A = 0 } public struct S { public int A; }"),
        ("PDK0106", "E {|PDK0106:Run|}(S value);", WithTypes, "public enum E : byte { A = 0, B = 2 } public struct S { public int A; }"),
        ("PDK0108", "void Run(int depth);", "pdkabi 1\ncontract a.b version 1 shipped 1\n  slot {|PDK0108:|}x Run(depth i32) -> void\n", ""),
        ("PDK0108", "void Run(int depth);", "pdkabi 1\n{|PDK0108:|}contract b.c version 1\n", ""),
        ("PDK0109", "void Run(int depth);", "pdkabi 2{|PDK0109:|}\ncontract a.b version 1\n", ""))
        .And("PDK0103", """[PluginContract("a.b")] public partial interface {|PDK0103:IScan|} { }""", Shipped)
        .And("PDK0107", """[PluginContract("a.c")] public partial interface {|PDK0107:{|PDK0101:IScan|}|} { void Run(int depth); }""", Shipped)
        .And("PDK0107", "public class Nothing;", "{|PDK0107:|}" + Shipped)
        .And("PDK0110", """[PluginContract("a.b")] public partial interface {|PDK0110:IScan|} : IWalk { void Run(int depth); } [PluginContract("a.c")] public partial interface {|PDK0101:IWalk|} { }""", Shipped);

    internal static TheoryData<string, ProjectKind, string> Misses { get; } = Rows(
        ("PDK0101", "void Run(int depth);", Shipped, ""),
        ("PDK0005", "E Run(ReadOnlySpan<S> value, nint handle);", Padded("1 shipped 1"), PaddedTypes),
        ("PDK0009", "E Run(ReadOnlySpan<S> value, nint handle);", Padded("1 shipped 1"), PaddedTypes),
        ("PDK0016", "E Run(ReadOnlySpan<S> value, nint handle);", Padded("1 shipped 1"), """[PluginContract("a.c")] public partial interface {|PDK0101:IWalk|} { void Walk(T value); } """ + PaddedTypes),
        ("PDK0102", "void Run(int depth);", Shipped, ""),
        ("PDK0102", "void Run(int depth);", "pdkabi 1\r\ncontract a.b version 1 shipped 1\r\n  slot 0 Run(depth i32) -> void\r\n", ""),
        ("PDK0103", "[Since(2)] void Walk(); void Run(int depth);", "pdkabi 1\ncontract a.b version 2 shipped 1\n  slot 0 Run(depth i32) -> void\n  slot 1 Walk() -> void since 2\n", ""),
        ("PDK0104", "[Since(2)] void Run(long depth); void Run(int depth);", "pdkabi 1\ncontract a.b version 2 shipped 1\n  slot 0 Run(depth i32) -> void\n  slot 1 Run(depth i64) -> void since 2\n", ""),
        ("PDK0105", "void Run(int depth); [Since(3)] void Stop();", "pdkabi 1\ncontract a.b version 3\n  slot 0 Run(depth i32) -> void\n  slot 1 Stop() -> void since 3\n", ""),
        ("PDK0106", "E Run(S value);", WithTypes, "public enum E : byte { A = 0, B = 1 } public record struct S(int A);"),
        ("PDK0108", "void Run(int depth);", Shipped, ""),
        ("PDK0109", "void Run(int depth);", Shipped, ""))
        .And("PDK0107", "class Outer { public int A; } " + """[PluginContract("a.b")] public partial interface IRenamed { void Run(int depth); }""", Shipped)
        .And("PDK0110", """[PluginContract("a.b")] public partial interface IScan : IDisposable { void Run(int depth); }""", Shipped);

    // What has shipped keeps what would be advised against.
    private static string Padded(string version, string more = "") =>
        $$"""
        pdkabi 1
        contract a.b version {{version}}
          enum E u8
            0 A
          struct S size 24 align 8
            0 Kind u8
            8 T T
          struct T size 16 align 8
            0 A usize
            8 B bool
            10 C char16
          slot 0 Run(value view<S>, handle isize) -> E
        {{more}}
        """;

    private static TheoryData<string, ProjectKind, string> Rows(params (string Id, string Members, string Baseline, string Types)[] rows)
    {
        TheoryData<string, ProjectKind, string> data = [];
        foreach ((string id, string members, string baseline, string types) in rows)
        {
            string name = id == "PDK0101" && baseline.Length == 0 ? "{|PDK0101:IScan|}" : "IScan";
            data.And(id, $$"""[PluginContract("a.b")] public partial interface {{name}} { {{members}} } {{types}}""", baseline);
        }

        return data;
    }

    private static TheoryData<string, ProjectKind, string> And(
        this TheoryData<string, ProjectKind, string> data, string id, string code, string baseline)
    {
        data.Add(id, ProjectKind.Contract, RuleSource.Format(code, baseline));
        return data;
    }
}
