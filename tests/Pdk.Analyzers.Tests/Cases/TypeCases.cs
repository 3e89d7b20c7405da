namespace Pdk.Analyzers.Tests;

/// <summary>Types in contracts.</summary>
internal static class TypeCases
{
    internal static TheoryData<string, ProjectKind, string> Hits { get; } = new()
    {
        { "PDK0003", ProjectKind.Contract, Scan("object {|PDK0003:Run|}(List<Stream> {|PDK0003:streams|});") },
        { "PDK0003", ProjectKind.Contract, Scan("void Run(object[] {|PDK0003:all|}, CancellationToken? {|PDK0003:depth|}, int[,] {|PDK0003:table|});") },
        { "PDK0003", ProjectKind.Contract, Scan("object {|PDK0003:Value|} { get; set; } Task<int> {|PDK0003:this|}[Stream {|PDK0003:key|}] { get; set; }") },
        { "PDK0003", ProjectKind.Contract, Scan("event EventHandler {|PDK0003:Done|}; event Action<Stream>? {|PDK0003:Got|}; IDisposable {|PDK0003:Open|}(List<Action> {|PDK0003:all|}, Func<object> {|PDK0003:make|});") },
        { "PDK0003", ProjectKind.Contract, Scan("void {|PDK0003:Run|}(IWalk walk);", """[PluginContract("a.c")] public partial interface IWalk { object {|PDK0003:Go|}(); }""") },
        { "PDK0003", ProjectKind.Contract, Scan("void Run(D {|PDK0003:data|}, (int, Stream) {|PDK0003:pair|});", "[PluginData] public sealed record D(Dictionary<string, Stream> All);") },
        { "PDK0004", ProjectKind.Contract, Scan("S {|PDK0004:Run|}();", "[StructLayout(LayoutKind.Auto)] public struct S { public int A; }") },
        { "PDK0004", ProjectKind.Contract, Scan("void Run(S[] {|PDK0004:all|});", "public struct S { public T A; } [StructLayout(LayoutKind.Auto)] public struct T { public int A; }") },
        { "PDK0005", ProjectKind.Contract, Scan("S Run();", "public struct {|PDK0005:S|} { public byte A; public int B; }") },
        { "PDK0005", ProjectKind.Contract, Scan("S Run();", "public record struct S(nint {|PDK0005:A|});") },
        { "PDK0006", ProjectKind.Contract, Scan("void Run(E e);", "public enum {|PDK0006:E|} { A, B }") },
        { "PDK0006", ProjectKind.Contract, Scan("S Run();", "public struct S { public E A; } public enum {|PDK0006:E|} : byte { A = 0, B }") },
        { "PDK0006", ProjectKind.Contract, Scan("void Run(E e);", """[PluginContract("a.c")] public partial interface IWalk { void Run(E e); } public enum {|PDK0006:E|} { A, B }""") },
        { "PDK0009", ProjectKind.Contract, Scan("nint {|PDK0009:Open|}(nuint {|PDK0009:name|}); void Find(out nint {|PDK0009:found|});") },
        { "PDK0009", ProjectKind.Contract, Scan("nint {|PDK0009:Handle|} { get; set; } int this[nuint {|PDK0009:name|}] { get; set; }") },
        { "PDK0016", ProjectKind.Contract, Scan("S Run();", "public struct S { public bool {|PDK0016:A|}; }") },
        { "PDK0016", ProjectKind.Contract, Scan("void Run(Span<S> all);", "public unsafe struct S { public fixed char {|PDK0016:A|}[8]; }") },
        { "PDK0021", ProjectKind.Contract, Scan("void Run(D {|PDK0021:data|});", "[PluginData] public sealed class D { public D(int other) => Value = other; public int Value { get; } }") },
        { "PDK0021", ProjectKind.Contract, Scan("D {|PDK0021:Run|}();", "[PluginData] public sealed class D { public string? A { get; set; } public List<string> Notes { get; } = []; }") },
        { "PDK0021", ProjectKind.Contract, Scan("D {|PDK0021:Run|}();", "[PluginData] public sealed class D { public string? A { get; set; } public string? B { get; private set; } }") },
        { "PDK0021", ProjectKind.Contract, Scan("D {|PDK0021:Run|}();", "[PluginData] public sealed class D { public string? A { get; set; } public readonly int B = 5; }") },
        { "PDK0021", ProjectKind.Contract, Scan("D {|PDK0021:Run|}();", "[PluginData] public sealed class D { public D(string name) => Name = name; public string Name { get; } public int Age { get; } }") },
        { "PDK0021", ProjectKind.Contract, Scan("D {|PDK0021:Run|}();", "[PluginData] public sealed class D : List<string> { public string? Name { get; set; } }") },
        { "PDK0022", ProjectKind.Contract, Scan("void Run(D data);", "[PluginData, PluginCase(typeof(E), 1)] public abstract record D; [PluginData] public record E(int A) : D; [PluginData] public sealed record {|PDK0022:F|}(int B) : D; internal sealed record {|PDK0022:G|}() : E(1);") },
        { "PDK0022", ProjectKind.Contract, Scan("void Run(D data);", "[PluginData, PluginCase(typeof(E), 1)] public record {|PDK0022:D|}; [PluginData] public record E(int A) : D;") },
        { "PDK0021", ProjectKind.Contract, Scan("D[] {|PDK0021:Run|}();", "[PluginData] public abstract class D { }") },
        { "PDK0021", ProjectKind.Contract, Scan("D {|PDK0021:Run|}();", "[PluginData] public sealed record D(int A, [property: Since(2)] string B);") },
        { "PDK0021", ProjectKind.Contract, Scan("event Action<D> {|PDK0021:Done|};", "[PluginData, PluginCase(typeof(E), 1)] public abstract record D; public sealed record E : D;") },
        { "PDK0021", ProjectKind.Contract, Scan("(string, D) {|PDK0021:Run|}();", "[PluginData] public sealed class D { private int _a; public int Twice() => 2 * _a++; }") },
        { "PDK0017", ProjectKind.Contract, Scan("S {|PDK0017:Run|}();", "public struct S { public string A; }") },
        { "PDK0017", ProjectKind.Contract, Scan("void Run(in S {|PDK0017:s|});", "public struct S { public T A; } public unsafe struct T { public int* A; }") },
        { "PDK0017", ProjectKind.Contract, Scan("(string, S) {|PDK0017:Run|}(List<S> {|PDK0017:all|});", "public struct S { public string A; }") },
        { "PDK0018", ProjectKind.Contract, Scan("GCHandle {|PDK0018:Run|}(GCHandle? {|PDK0018:other|});") },
        { "PDK0018", ProjectKind.Contract, Scan("void Run(S {|PDK0018:s|});", "public struct S { public KeyValuePair<int, int> A; }") },
        { "PDK0020", ProjectKind.Contract, Scan("Span<int> {|PDK0020:Run|}();") },
        { "PDK0020", ProjectKind.Contract, Scan("Span<int> {|PDK0020:Data|} { get; set; }") },
        { "PDK0020", ProjectKind.Contract, Scan("void Run(ref ReadOnlySpan<int> {|PDK0020:values|});") },
    };

    internal static TheoryData<string, ProjectKind, string> Misses { get; } = new()
    {
        { "PDK0003", ProjectKind.Contract, Scan("string? Run(int[] values, bool fast, char letter, ref double sum);") },
        { "PDK0003", ProjectKind.Contract, Scan("int? Run(Guid id, (decimal, DateTime?) price, Span<Half> all, Uri? link, in Version version, out bool?[] more);") },
        { "PDK0003", ProjectKind.Contract, Scan("List<string> Run(IEnumerable<int> a, Dictionary<string, D?[]> b, in Memory<byte> c, out Action<int, IScan>? d, IScan? e); event Action<List<IScan>>? Done;", "[PluginData] public sealed record D(int A, IScan? B, HashSet<Uri> C);") },
        { "PDK0003", ProjectKind.Contract, "public interface IScan { object Run(List<Stream> streams); }" },
        { "PDK0004", ProjectKind.Contract, Scan("S Run();", "[StructLayout(LayoutKind.Sequential)] public struct S { public int A; }") },
        { "PDK0004", ProjectKind.Contract, Scan("void Run();", "[StructLayout(LayoutKind.Auto)] public struct S { public int A; }") },
        { "PDK0005", ProjectKind.Contract, Scan("S Run(long handle);", "public struct S { public int B; public byte A, C, D, E; }") },
        { "PDK0005", ProjectKind.Contract, Scan("void Run();", "public struct S { public byte A; public int B; }") },
        { "PDK0006", ProjectKind.Contract, Scan("E Run();", "public enum E : int { A = 0, B = 1 } public enum F { A, B }") },
        { "PDK0006", ProjectKind.Contract, Scan("DayOfWeek Run();") },
        { "PDK0009", ProjectKind.Contract, Scan("long Open(ulong handle, Span<nint> all);") },
        { "PDK0016", ProjectKind.Contract, Scan("bool Run(char letter, Span<bool> all);", "public struct S { public bool A; }") },
        { "PDK0021", ProjectKind.Contract, Scan("void Run(D data);", "[PluginData] public sealed class D { public D(int value) => Value = value; public int Value { get; } public int Twice => Value * 2; }") },
        { "PDK0021", ProjectKind.Contract, Scan("void Run(D data);", "[PluginData] public sealed class D(int value) { private readonly List<int> _seen = []; public int Value { get; } = value; public List<int> Notes { get; init; } = []; public int Seen => _seen.Count; }") },
        { "PDK0021", ProjectKind.Contract, Scan("D Run(E e);", "[PluginData, PluginCase(typeof(E), 1)] public abstract record D; [PluginData] public sealed record E(int A, [property: Since(2)] string B = \"\") : D;") },
        { "PDK0022", ProjectKind.Contract, Scan("void Run(D data, P plain);", "[PluginData, PluginCase(typeof(D), 2), PluginCase(typeof(E), 1)] public record D; public abstract record Half : D; [PluginData] public sealed record E(int A) : Half; [PluginData] public class P { public int A { get; set; } } public class Q : P;") },
        { "PDK0017", ProjectKind.Contract, Scan("(string, S) Run(List<S> all);", "[PluginData] public struct S { public string A; }") },
        { "PDK0017", ProjectKind.Contract, Scan("S Run();", "public struct S { public static string? A; public long B; }") },
        { "PDK0018", ProjectKind.Contract, Scan("S Run();", "public struct S { public static GCHandle A; public long High, Low; public GCHandle Value => default; }") },
        { "PDK0018", ProjectKind.Contract, Scan("S Run(Guid id, System.Numerics.Vector3 place);", "public struct S { public Int128 A; public (Guid, TimeOnly)? B; }") },
        { "PDK0020", ProjectKind.Contract, Scan("int[] Run(Span<int> values, ref int[] more);") },
        { "PDK0020", ProjectKind.Contract, Scan("ReadOnlySpan<byte> Data { set; } int this[ReadOnlySpan<char> key] { get; }") },
    };

    private static string Scan(string members, string types = "") =>
        $$"""[PluginContract("a.b")] public partial interface IScan { {{members}} } {{types}}""";
}
