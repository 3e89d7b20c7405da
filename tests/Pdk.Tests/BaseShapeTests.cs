namespace Pdk.Tests;

/// <summary>Contracts that inherit others in every odd way that C# has: what is generated compiles without warnings, and works.</summary>
public sealed class BaseShapeTests
{
    public static TheoryData<string, int, string> Shapes => new()
    {
        {
            "names of parameters and types",
            12,
            """
            public struct TGuard { public int X; }
            namespace A { [Pdk.PluginContract("a.device")] public partial interface IDevice { [Pdk.Since(2)] string Do(string _base1, int guard, int error) => _base1; [Pdk.Since(2)] int Req(int _base2); } }
            namespace B { [Pdk.PluginContract("b.device")] public partial interface IDevice { [Pdk.Since(2)] int Do(int _base2, int _vtable, int stub, int Stub) => _base2; } }
            namespace N {
              public struct TGuard { public int Y; }
              [Pdk.PluginContract("n.device2")] public partial interface IDevice2 { int Do2(int TGuard); }
              [Pdk.PluginContract("n.x")] public partial interface IX : A.IDevice, B.IDevice, IDevice2 {
                TGuard Own(TGuard guard, global::TGuard error, int _base1, int TGuard, string @this, int[] Missing);
                [Pdk.Since(2)] TGuard Opt(TGuard guard, int Missing, int _vtable, int Stub, int stub) => guard;
              }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX {
                public TGuard Own(TGuard guard, global::TGuard error, int _base1, int TGuard, string @this, int[] Missing) => guard;
                public string Do(string a, int b, int c) => a; public int Req(int a) => a; public int Do2(int a) => a;
              }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) { var x = l.Create<IX>(); return x.Own(new TGuard { Y = 3 }, default, 1, 2, "", []).Y + ((A.IDevice)x).Req(4) + ((B.IDevice)x).Do(5,1,1,1); } }
            }
            """
        },
        {
            "a Dispose of a base's own",
            1,
            """
            namespace N {
              [Pdk.PluginContract("n.a")] public partial interface IA : System.IDisposable { }
              [Pdk.PluginContract("n.b")] public partial interface IB { void Dispose(); }
              [Pdk.PluginContract("n.x")] public partial interface IX : IA, IB { [Pdk.Since(2)] int X() => 1; }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX { public void Dispose() { } }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) => l.Create<IX>().X(); }
            }
            """
        },
        {
            "a Dispose that hides",
            1,
            """
            namespace N {
              [Pdk.PluginContract("n.x")] public partial interface IX : System.IDisposable { new void Dispose(); [Pdk.Since(2)] int X() => 1; }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IX { public void Dispose() { } }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) => l.Create<IX>().X(); }
            }
            """
        },
        {
            "bases inside types",
            23,
            """
            namespace N {
              public partial class Outer { public partial struct In { [Pdk.PluginContract("n.a")] public partial interface IA { int F(); [Pdk.Since(2)] int G() => 1; } }
                [Pdk.PluginContract("n.d")] public partial interface IA : In.IA { new int F(); [Pdk.Since(2)] int GG() => G() + F();}
              }
              [Pdk.PluginContract("n.b")] public partial interface IB : Outer.IA { }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IB { public int F() => 2; }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) { var b = l.Create<IB>(); return b.F() * 10 + b.GG(); } }
            }
            """
        },
        {
            "two that inherit one, in one class",
            3143,
            """
            namespace N {
              [Pdk.PluginContract("n.a")] public partial interface IA { int F(); S T(S s); }
              public struct S { public byte A; public long B; }
              [Pdk.PluginContract("n.b")] public partial interface IB : IA { int B(); }
              [Pdk.PluginContract("n.c")] public partial interface IC : IA { int C(); new int F(); }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IB, IC { public int B() => 1; public int C() => 2; int IA.F() => 3; int IC.F() => 4; public S T(S s) => s; }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) { var b = l.Create<IB>(); var c = l.Create<IC>(); return b.F() * 1000 + b.B() * 100 + c.F() * 10 + ((IA)c).F(); } }
            }
            """
        },
        {
            "overloads and hidden members",
            3,
            """
            namespace N {
              [Pdk.PluginContract("n.a")] public partial interface IA { int F(int x); int F(in long x); [Pdk.Since(2)] string? G(string? s = null) => s; void Out(out string? s); }
              [Pdk.PluginContract("n.b")] public partial interface IB : IA { new int F(int x); int F(long x); [Pdk.Since(2)] int F(params int[] x) => F(x[0]); [Pdk.Since(2)] new string? G(string? s) => s; }
              [Pdk.PluginContract("n.c")] public partial interface IC : IB { [Pdk.Since(2)] int F(params System.ReadOnlySpan<int> x) => 1; }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IC { public int F(int x) => 1; public int F(in long x) => 2; int IB.F(long x) => 3; public void Out(out string? s) => s = null; }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) { var b = l.Create<IC>(); return ((IB)b).F(1L); } }
            }
            """
        },
        {
            "names like those of fallbacks",
            2,
            """
            namespace N {
              [Pdk.PluginContract("n.w")] public partial interface IWithout { int F(); [Pdk.Since(2)] int G() => 1; }
              [Pdk.PluginContract("n.b")] public partial interface IB : IWithout { [Pdk.Since(2)] int Fallback() => 2; [Pdk.Since(2)] int WithoutG() => 2; }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IB { public int F() => 1; }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) => l.Create<IB>().Fallback(); }
            }
            """
        },
        {
            "names like those of generated types",
            2,
            """
            namespace N {
              [Pdk.PluginContract("n.w")] public partial interface IVtable { int F(); [Pdk.Since(2)] int G() => 1; }
              [Pdk.PluginContract("n.i")] public partial interface I { int H(); }
              [Pdk.PluginContract("n.s")] public partial interface IStub { int I(); }
              [Pdk.PluginContract("n.b")] public partial interface IB : IVtable, I, IStub { [Pdk.Since(2)] int Fallback() => 2; }
              public class BVtableVtable; public class BIVtable; public class BStub<T>; public struct BStubVtable;
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IB { public int F() => 1; public int H() => 2; public int I() => 4; }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) => l.Create<IB>().Fallback(); }
            }
            """
        },
        {
            "members that are code of the interface",
            5,
            """
            namespace N {
              [Pdk.PluginContract("n.a")] public partial interface IA { int F(); sealed int Twice() => 2 * Half(); private int Half() => F(); static int S() => 1; [Pdk.Since(2)] int G() => Twice(); }
              [Pdk.PluginContract("n.b")] public partial interface IB : IA { new sealed int Twice() => 3; int X(); [Pdk.Since(2)] int GG() => Twice() + G(); }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IB { public int F() => 1; public int X() => 2; }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) => l.Create<IB>().GG(); }
            }
            """
        },
        {
            "an obsolete base",
            52,
            """
            namespace N {
              [System.Obsolete] [Pdk.PluginContract("n.a")] public partial interface IA { [Pdk.Since(2)] int G() => 1; [System.Obsolete] S Q(S s); }
              [System.Obsolete] public struct S { [System.Obsolete] public int X; }
            #pragma warning disable CS0612
              [Pdk.PluginContract("n.b")] public partial interface IB : IA { [Pdk.Since(2)] int H() => 2; }
              [Pdk.PluginContract("n.c")] public partial interface IC : IB { }
              [Pdk.Plugin("p", "1.0.0")] public sealed class P : IC { public int G() => 5; public S Q(S s) => s; }
              public static class Driver { public static int Run(Pdk.Hosting.PluginLibrary l) { var b = l.Create<IC>(); return b.G() * 10 + b.H(); } }
            #pragma warning restore CS0612
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Contract_ThatInherits_Works(string shape, int expected, string source)
    {
        Assert.NotEmpty(shape);
        using InMemoryPlugin library = InMemoryPlugin.Compile(source);

        Assert.Equal(expected, library.Run<int>("N.Driver"));
    }
}
