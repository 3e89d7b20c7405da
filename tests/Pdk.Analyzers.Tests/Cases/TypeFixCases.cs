namespace Pdk.Analyzers.Tests;

/// <summary>Code fixes at the types of contracts.</summary>
internal static class TypeFixCases
{
    private const string Locals =
        """
        public struct {|PDK0005:S|} { public byte A; public int B; }
        public struct {|PDK0005:R|} { public byte A; public int B; }
        public struct {|PDK0005:T|} { public byte A; public int B; }
        static class Maker
        {
            internal static S Make() { S s; s.A = 1; s.B = 2; return s; }
            internal static void Make(out R r) { r.A = 1; r.B = 2; }
            internal static T Other() { T t; t.A = 1; t.B = 2; return t; }
        }
        """;

    /// <summary>The rule, what the source is compiled as, the source, and what becomes of it.</summary>
    internal static TheoryData<string, ProjectKind, string, string> All { get; } = new()
    {
        {
            "PDK0003",
            ProjectKind.Contract,
            Scan("""
                byte[] Read(Stream {|PDK0003:input|}, int depth);
                // The numbers.
                LinkedList<int> {|PDK0003:Numbers|}(/* which */ Queue<E> {|PDK0003:kinds|}, params ReadOnlySpan<string> {|PDK0003:more|});
                void Fill(ArraySegment<byte> {|PDK0003:target|}, in Stack<List<int>> {|PDK0003:values|});
                SortedDictionary<int, string>? {|PDK0003:Items|} { get; set; } // of them
                Stream {|PDK0003:this|}[SortedSet<int> {|PDK0003:key|}] => default!;
                """, "public enum E : int { A = 0 }"),
            Scan("""
                byte[] Read(ReadOnlySpan<byte> input, int depth);
                // The numbers.
                List<int> Numbers(/* which */ List<E> kinds, params string[] more);
                void Fill(Span<byte> target, in List<List<int>> values);
                Dictionary<int, string>? Items { get; set; } // of them
                byte[] this[HashSet<int> key] => default!;
                """, "public enum E : int { A = 0 }")
        },
        {
            "PDK0003",
            ProjectKind.Contract,
            Scan("""
                Stream? {|PDK0003:Open|}(MemoryStream? {|PDK0003:input|}, ref Stack<int> {|PDK0003:more|}, out LinkedList<N.S> {|PDK0003:items|});
                void Close(Stream? {|PDK0003:input|} = null);
                """, "namespace N { public struct S { public int A; } }"),
            Scan("""
                byte[]? Open(byte[]? input, ref List<int> more, out List<N.S> items);
                void Close(byte[]? input = null);
                """, "namespace N { public struct S { public int A; } }")
        },
        {
            // What has no substitute.
            "PDK0003",
            ProjectKind.Contract,
            Scan("void Run(int[,] {|PDK0003:a|}, Delegate {|PDK0003:b|}, Dictionary<int, Action> {|PDK0003:c|}, List<Action> {|PDK0003:d|}, GCHandle {|PDK0018:e|}); Queue<Action> {|PDK0003:P|} { get; } Task {|PDK0003:Q|} { get; }"),
            Scan("void Run(int[,] {|PDK0003:a|}, Delegate {|PDK0003:b|}, Dictionary<int, Action> {|PDK0003:c|}, List<Action> {|PDK0003:d|}, GCHandle {|PDK0018:e|}); Queue<Action> {|PDK0003:P|} { get; } Task {|PDK0003:Q|} { get; }")
        },
        {
            "PDK0004",
            ProjectKind.Contract,
            Scan("""
                S {|PDK0004:Run|}(T[] {|PDK0004:all|});
                S {|PDK0004:Stop|}();
                """,
                """
                [StructLayout(LayoutKind.Auto /* fast */, CharSet = CharSet.Unicode)] // small
                public struct S { public int A; }
                [Serializable, StructLayout((LayoutKind)3)] public struct T { public int A; }
                """),
            Scan("""
                S Run(T[] all);
                S Stop();
                """,
                """
                [StructLayout(LayoutKind.Sequential /* fast */, CharSet = CharSet.Unicode)] // small
                public struct S { public int A; }
                [Serializable, StructLayout(LayoutKind.Sequential)] public struct T { public int A; }
                """)
        },
        {
            "PDK0005",
            ProjectKind.Contract,
            Scan("void Run(S s, R r, W w);",
                """
                public struct {|PDK0005:S|}
                {
                    public byte A; // first

                    public long B;
                    public short C, D;
                }

                /// <summary>Read only.</summary>
                [StructLayout(LayoutKind.Sequential)]
                public readonly struct {|PDK0005:R|}
                {
                    public long A { get; init; }
                    public short B { get; init; }
                    public int Sum => 0;
                }

                [StructLayout(LayoutKind.Sequential, Pack = 2)]
                public struct {|PDK0005:W|}
                {
                    public byte A;
                    private int _padding0;
                }
                """),
            Scan("void Run(S s, R r, W w);",
                """
                [StructLayout(LayoutKind.Sequential)]
                public struct S
                {
                    public byte A; // first
                    private byte _padding0;
                    private ushort _padding1;
                    private uint _padding2;

                    public long B;
                    public short C, D;
                    private uint _padding3;
                }

                /// <summary>Read only.</summary>
                [StructLayout(LayoutKind.Sequential)]
                public readonly struct R
                {
                    public long A { get; init; }
                    public short B { get; init; }
                    private readonly ushort _padding0;
                    private readonly uint _padding1;
                    public int Sum => 0;
                }

                [StructLayout(LayoutKind.Sequential, Pack = 2)]
                public struct W
                {
                    public byte A;
                    private byte _padding1;
                    private int _padding0;
                }
                """)
        },
        {
            "PDK0005",
            ProjectKind.Contract,
            Scan("void Run(S s);", "public struct {|PDK0005:S|} { public byte A; public int B; } // one line\r\n"),
            Scan("void Run(S s);", "[StructLayout(LayoutKind.Sequential)]\r\npublic struct S { public byte A; private byte _padding0; private ushort _padding1; public int B; } // one line\r\n")
        },
        {
            // With more fields what is built field by field would not be assigned, wherever it is.
            "PDK0005",
            ProjectKind.Contract,
            Scan("void Run(S s, R r, T t);", Locals.Replace("T t;", "T t = default;", StringComparison.Ordinal)),
            Scan("void Run(S s, R r, T t);", Locals.Replace("T t;", "T t = default;", StringComparison.Ordinal).Replace("{|PDK0005:T|} { public byte A;", "T { public byte A; private byte _padding0; private ushort _padding1;", StringComparison.Ordinal).Replace("public struct T", "[StructLayout(LayoutKind.Sequential)]\npublic struct T", StringComparison.Ordinal))
        },
        {
            // Parameters, type parameters, and what is as wide as a pointer.
            "PDK0005",
            ProjectKind.Contract,
            Scan("void Run(S s, G<long> g, P p);", "public record struct {|PDK0005:S|}(byte A, int B); public struct {|PDK0005:G|}<T> { public byte A; public T B; } public struct P { public nint {|PDK0005:A|}; }"),
            Scan("void Run(S s, G<long> g, P p);", "public record struct {|PDK0005:S|}(byte A, int B); public struct {|PDK0005:G|}<T> { public byte A; public T B; } public struct P { public nint {|PDK0005:A|}; }")
        },
        {
            "PDK0006",
            ProjectKind.Contract,
            Scan("void Run(E e, F f, G g);",
                """
                public enum {|PDK0006:E|} // kinds
                {
                    /// <summary>A.</summary>
                    A,
                    B = -3, // b
                    C,

                    @default // last
                }
                public enum {|PDK0006:F|} : ulong { A = ulong.MaxValue - 1, B }
                public enum {|PDK0006:G|} { A = 1 }
                """),
            Scan("void Run(E e, F f, G g);",
                """
                public enum E : int // kinds
                {
                    /// <summary>A.</summary>
                    A = 0,
                    B = -3, // b
                    C = -2,

                    @default = -1 // last
                }
                public enum F : ulong { A = ulong.MaxValue - 1, B = 18446744073709551615 }
                public enum G : int { A = 1 }
                """)
        },
        {
            "PDK0020",
            ProjectKind.Contract,
            Scan("Span<int> {|PDK0020:Run|}(in ReadOnlySpan<int> {|PDK0020:a|}, ref Span<byte> {|PDK0020:b|}, ref readonly Span<int> {|PDK0020:c|});"),
            Scan("int[] Run(ReadOnlySpan<int> a, ref byte[] b, Span<int> c);")
        },
    };

    private static string Scan(string members, string types = "") =>
        $$"""
        [PluginContract("a.b")]
        public partial interface IScan
        {
            {{members.ReplaceLineEndings("\n    ")}}
        }

        {{types}}
        """;
}
