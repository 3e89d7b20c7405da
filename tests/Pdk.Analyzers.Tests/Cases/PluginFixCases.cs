namespace Pdk.Analyzers.Tests;

/// <summary>Code fixes at plugin classes.</summary>
internal static class PluginFixCases
{
    private const string Contracts =
        """
        [PluginContract("a.b")] public partial interface IScan { void Run(); }
        [PluginContract("a.c")] public partial interface IOwned : IDisposable { void Run(); }

        """;

    /// <summary>The rule, what the source is compiled as, the source, and what becomes of it.</summary>
    internal static TheoryData<string, ProjectKind, string, string> All { get; } = new()
    {
        {
            "PDK0202",
            ProjectKind.Plugin,
            Contracts + """
            // The plugin.
            [Plugin("a", "1.0.0")]
            abstract partial class {|PDK0202:A|} : Base, IScan { public override void Run() { } }
            abstract partial class A;
            public abstract class Base { public abstract void Run(); }
            [Plugin("b", "1.0.0")] public abstract class {|PDK0202:B|} : IScan { public virtual void Run() { } }
            """,
            Contracts + """
            // The plugin.
            [Plugin("a", "1.0.0")]
            partial class A : Base, IScan { public override void Run() { } }
            partial class A;
            public abstract class Base { public abstract void Run(); }
            [Plugin("b", "1.0.0")] public class B : IScan { public virtual void Run() { } }
            """
        },
        {
            "PDK0202",
            ProjectKind.Plugin,
            Contracts + """
            /// <summary>A.</summary>
            [Plugin("a", "1.0.0")] file sealed class {|PDK0202:A|} : IScan { public void Run() { } }
            public class Outer
            {
                protected partial class Middle
                {
                    [Plugin("b", "1.0.0")]
                    class {|PDK0202:B|} : IScan { public void Run() { } }
                }

                protected partial class Middle;
            }
            """,
            Contracts + """
            /// <summary>A.</summary>
            [Plugin("a", "1.0.0")] internal sealed class A : IScan { public void Run() { } }
            public class Outer
            {
                internal partial class Middle
                {
                    [Plugin("b", "1.0.0")]
                    internal class B : IScan { public void Run() { } }
                }

                internal partial class Middle;
            }
            """
        },
        {
            // What is internal cannot show what is not.
            "PDK0202",
            ProjectKind.Plugin,
            Contracts + """
            file class Base;
            file interface IHidden;
            [Plugin("a", "1.0.0")] file class {|PDK0202:A|} : Base, IScan { public void Run() { } }
            [Plugin("b", "1.0.0")] file class {|PDK0202:B|} : IScan { public void Run() { } internal List<Base>? Bases { get; } }
            [Plugin("f", "1.0.0")] file class {|PDK0202:F|} : IScan { public void Run() { } private Base? Up { get; } }
            public class Outer
            {
                private struct Depth;
                [Plugin("c", "1.0.0")] private class {|PDK0202:C|} : IScan { public void Run() { } public void Walk(Depth[] depths) { } }
                [Plugin("d", "1.0.0")] private class {|PDK0202:D|} : IScan { public void Run() { } private Depth _depth; private void Walk(Depth depth) => _depth = depth; }
            }

            [Plugin("e", "1.0.0")] file class {|PDK0202:E|} : IHidden, IScan { public void Run() { } public E? Next { get; } }
            """,
            Contracts + """
            file class Base;
            file interface IHidden;
            [Plugin("a", "1.0.0")] file class {|PDK0202:A|} : Base, IScan { public void Run() { } }
            [Plugin("b", "1.0.0")] file class {|PDK0202:B|} : IScan { public void Run() { } internal List<Base>? Bases { get; } }
            [Plugin("f", "1.0.0")] file class {|PDK0202:F|} : IScan { public void Run() { } private Base? Up { get; } }
            public class Outer
            {
                private struct Depth;
                [Plugin("c", "1.0.0")] private class {|PDK0202:C|} : IScan { public void Run() { } public void Walk(Depth[] depths) { } }
                [Plugin("d", "1.0.0")] internal class D : IScan { public void Run() { } private Depth _depth; private void Walk(Depth depth) => _depth = depth; }
            }

            [Plugin("e", "1.0.0")] internal class E : IHidden, IScan { public void Run() { } public E? Next { get; } }
            """
        },
        {
            // Members without a body, and type parameters.
            "PDK0202",
            ProjectKind.Plugin,
            Contracts + """[Plugin("a", "1.0.0")] public abstract class {|PDK0202:A|} : IScan { public abstract void Run(); } [Plugin("b", "1.0.0")] public class {|PDK0202:B|}<T> : IScan { public void Run() { } }""",
            Contracts + """[Plugin("a", "1.0.0")] public abstract class {|PDK0202:A|} : IScan { public abstract void Run(); } [Plugin("b", "1.0.0")] public class {|PDK0202:B|}<T> : IScan { public void Run() { } }"""
        },
        {
            "PDK0207",
            ProjectKind.Plugin,
            Contracts + """
            [Plugin("a", "1.0.0")]
            public sealed class {|PDK0207:A|} : IScan
            {
                private readonly int _depth;

                /// <summary>With a depth.</summary>
                public A(int depth)
                {
                    _depth = depth;
                }

                public void Run() => Console.WriteLine(_depth);
            }

            [Plugin("b", "1.0.0")]
            public sealed class {|PDK0207:@event|} : IScan
            {
                public @event(int depth) => Run();

                public void Run() { }
            }
            """,
            Contracts + """
            [Plugin("a", "1.0.0")]
            public sealed class A : IScan
            {
                private readonly int _depth;

                /// <summary>With a depth.</summary>
                public A(int depth)
                {
                    _depth = depth;
                }

                public A()
                {
                }

                public void Run() => Console.WriteLine(_depth);
            }

            [Plugin("b", "1.0.0")]
            public sealed class @event : IScan
            {
                public @event(int depth) => Run();

                public @event()
                {
                }

                public void Run() { }
            }
            """
        },
        {
            "PDK0207",
            ProjectKind.Plugin,
            Contracts + """
            [Plugin("a", "1.0.0")] class {|PDK0207:A|} : IScan { /* hidden */ private A() { } public static A One { get; } = new(); public void Run() { } }
            [Plugin("b", "1.0.0")] class {|PDK0207:B|} : IScan { B() { } public void Run() => new B(); }
            """,
            Contracts + """
            [Plugin("a", "1.0.0")] class A : IScan { /* hidden */ public A() { } public static A One { get; } = new(); public void Run() { } }
            [Plugin("b", "1.0.0")] class B : IScan { public B() { } public void Run() => new B(); }
            """
        },
        {
            // What only a person knows how to fill.
            "PDK0207",
            ProjectKind.Plugin,
            Contracts + """
            [Plugin("a", "1.0.0")] class {|PDK0207:A|}(int depth) : IScan { public void Run() => Console.WriteLine(depth); }
            [Plugin("b", "1.0.0")] class {|PDK0207:B|} : IScan { public required int Depth { get; set; } public void Run() { } }
            [Plugin("c", "1.0.0")] class {|PDK0207:C|} : Base, IScan { public C(int depth) : base(depth) { } public void Run() { } }
            [Plugin("d", "1.0.0")] record {|PDK0207:D|}(int Depth) : IScan { public void Run() { } }
            class Base { protected Base(int depth) => Console.WriteLine(depth); }
            """,
            Contracts + """
            [Plugin("a", "1.0.0")] class {|PDK0207:A|}(int depth) : IScan { public void Run() => Console.WriteLine(depth); }
            [Plugin("b", "1.0.0")] class {|PDK0207:B|} : IScan { public required int Depth { get; set; } public void Run() { } }
            [Plugin("c", "1.0.0")] class {|PDK0207:C|} : Base, IScan { public C(int depth) : base(depth) { } public void Run() { } }
            [Plugin("d", "1.0.0")] record {|PDK0207:D|}(int Depth) : IScan { public void Run() { } }
            class Base { protected Base(int depth) => Console.WriteLine(depth); }
            """
        },
        {
            "PDK0208",
            ProjectKind.Plugin,
            Contracts + """
            [Plugin("my plugin", "1.0.0")] class {|PDK0208:A|} : IScan { public void Run() { } }
            [Plugin(version: "1.0.0", id: @"acme\3d!")] class {|PDK0208:B|} : IScan { public void Run() { } }
            [Plugin(Id, "1.0.0")] class {|PDK0208:C|} : IScan { const string Id = "a b"; public void Run() { } }
            """,
            Contracts + """
            [Plugin("my-plugin", "1.0.0")] class A : IScan { public void Run() { } }
            [Plugin(version: "1.0.0", id: "acme.v3d")] class B : IScan { public void Run() { } }
            [Plugin(Id, "1.0.0")] class {|PDK0208:C|} : IScan { const string Id = "a b"; public void Run() { } }
            """
        },
        {
            "PDK0209",
            ProjectKind.Plugin,
            Contracts + """
            [Plugin("a", "1.0")] class {|PDK0209:A|} : IScan { public void Run() { } }
            [Plugin("b", "v1.02-beta")] class {|PDK0209:B|} : IScan { public void Run() { } }
            [Plugin("c", version: " 00 ")] class {|PDK0209:C|} : IScan { public void Run() { } }
            [Plugin("d", "1.0.0.0")] class {|PDK0209:D|} : IScan { public void Run() { } }
            [Plugin("e", "")] class {|PDK0209:E|} : IScan { public void Run() { } }
            """,
            Contracts + """
            [Plugin("a", "1.0.0")] class A : IScan { public void Run() { } }
            [Plugin("b", "1.2.0-beta")] class B : IScan { public void Run() { } }
            [Plugin("c", version: "0.0.0")] class C : IScan { public void Run() { } }
            [Plugin("d", "1.0.0.0")] class {|PDK0209:D|} : IScan { public void Run() { } }
            [Plugin("e", "")] class {|PDK0209:E|} : IScan { public void Run() { } }
            """
        },
    };
}
