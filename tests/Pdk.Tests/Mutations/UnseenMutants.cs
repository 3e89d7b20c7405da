namespace Pdk.Tests.Mutations;

/// <summary>Changes of what does not cross: the ABI text is the same to the byte.</summary>
internal static class UnseenMutants
{
    internal static IEnumerable<Mutant> All =>
    [
        // Null crosses whatever the annotation says; ref readonly is in.
        Unseen("a text may be null", "Greet(string name", "Greet(string? name"),
        Unseen("a text may not be null", "string? title", "string title"),
        Unseen("a result may not be null", "string? Greet", "string Greet"),
        Unseen("an array may not be null", "Point[]? points", "Point[] points"),
        Unseen("an array may be null", "double[] factors", "double[]? factors"),
        Unseen("a resulting array may be null", "double[] Scale", "double[]? Scale"),
        Unseen("a text that is read may be null", "in string read", "in string? read"),
        .. Zoo.Kinds.Select(kind => Unseen($"in {kind.Type} becomes ref readonly", $"in {kind.Type} read", $"ref readonly {kind.Type} read")),
        Unseen("a span is scoped", "Span<long> sums", "scoped Span<long> sums"),
        Unseen("a span is params", "Span<long> sums", "params Span<long> sums"),
        Unseen("a parameter is optional", "int step, long limit)", "int step, long limit = 5)"),

        // Code and names of C# and of the named exports.
        Unseen("a first member gets a default body", "void Nothing();", "void Nothing() { }"),
        Unseen("a later member loses its default body", "int Count(int from) => 1;", "int Count(int from);"),
        Unseen("a default body changes", "int Count(int from) => 1;", "int Count(int from) => from;"),
        Unseen("a named export is renamed", "over_reals", "over_doubles"),
        Unseen("a named export gets its name from the member", "[Export(\"over_reals\")] ", ""),
        Unseen("another named export is given", "string Over(string a)", "[Export(\"over_text\")] string Over(string a)"),
        Unseen("the interface is renamed", "interface IKeeper", "interface IWarden"),
        Unseen("the interface is not disposable", " : IDisposable", ""),
        Unseen("the interface is internal", "public partial interface", "internal partial interface"),
        Unseen("a static member with a body is added", "void Nothing();", "void Nothing(); static int Twice(int a) => 2 * a;"),
        Unseen("a private member with a body is added", "void Nothing();", "void Nothing(); private int Twice(int a) => 2 * a;"),
        Unseen("a sealed member with a body is added", "void Nothing();", "void Nothing(); sealed int Twice(int a) => 2 * a;"),
        Unseen("a constant is added", "void Nothing();", "void Nothing(); const int Most = 7;"),
        Unseen("a nested type is added", "void Nothing();", "void Nothing(); public enum Inner { None }"),
        Unseen("a type that nobody uses is added", "public struct Ghost", "public struct Nobody { public int A; }\npublic struct Ghost"),

        // Structs with the same fields at the same places.
        Unseen("a field becomes a property", "public double X;", "public double X { get; set; }"),
        Unseen("a field becomes a property that is set once", "public double X;", "public double X { get; init; }"),
        Unseen("a field becomes private", "public double Y;", "private double Y;"),
        Unseen("a field becomes public", "private nint _home;", "public nint _home;"),
        Unseen("a constant in a struct", "public double X;", "public const int Axes = 2; public double X;"),
        Unseen("a static field in a struct", "public double X;", "public static int Axes; public double X;"),
        Unseen("a method in a struct", "public double Y;", "public double Y; public readonly double Sum() => X + Y;"),
        Unseen("a computed property in a struct", "public double Y;", "public double Y; public readonly double Sum => X + Y;"),
        Unseen("a struct becomes a record", "public struct Point", "public record struct Point"),
        Unseen("a record becomes a struct", "public record struct Stamp(long Ticks, nuint Address);", "public struct Stamp { public long Ticks; public nuint Address; }"),
        Unseen("a record's properties are read-only", "public record struct Stamp", "public readonly record struct Stamp"),
        Unseen("a layout that is the default is written out", "public struct Point", "[StructLayout(LayoutKind.Sequential)] public struct Point"),
        Unseen("a Pack that changes nothing", "public struct Point", "[StructLayout(LayoutKind.Sequential, Pack = 8)] public struct Point"),
        Unseen("a Pack wider than any field", "public struct Point", "[StructLayout(LayoutKind.Sequential, Pack = 16)] public struct Point"),
        Unseen("a size that the struct has anyway", "public struct Point", "[StructLayout(LayoutKind.Sequential, Size = 16)] public struct Point"),
        Unseen("a size smaller than the fields", "public struct Point", "[StructLayout(LayoutKind.Sequential, Size = 4)] public struct Point"),
        Unseen(
            "offsets that the fields have anyway", "public struct Point { public double X; public double Y; }",
            "[StructLayout(LayoutKind.Explicit)] public struct Point { [FieldOffset(0)] public double X; [FieldOffset(8)] public double Y; }"),
        Unseen("a fixed buffer becomes private", "public fixed ushort", "private fixed ushort"),
        Unseen("the fields of a type that is a type argument only", "public byte Pale;", "public long Pale; public long Paler;"),
        Unseen("a type parameter is renamed", "public struct Tag<T>", "public struct Tag<TMark>"),
    ];

    private static Mutant Unseen(string name, string old, string @new) => Mutant.Edit(name, Outcome.Unseen, old, @new);
}
