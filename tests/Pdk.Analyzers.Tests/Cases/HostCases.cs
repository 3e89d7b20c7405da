namespace Pdk.Analyzers.Tests;

/// <summary>Programs that load plugins.</summary>
internal static class HostCases
{
    internal static TheoryData<string, ProjectKind, string> Hits { get; } = new()
    {
        { "PDK0301", ProjectKind.Host, Host("void M() { PluginLibrary {|PDK0301:library|} = PluginLibrary.Load(\"p\"); IScan scan = library.Create<IScan>(); scan.Run(); }") },
        { "PDK0301", ProjectKind.Host, Host("void M() { var {|PDK0301:library|} = PluginLibrary.Load(\"p\"); if (library != null && library.Plugins.Count > 1) { library.Faulted += null; } }") },
        { "PDK0301", ProjectKind.Host, Host("void M(PluginLibrary library) { IOwned {|PDK0301:owned|} = library.Create<IOwned>(); owned.Run(); }") },
        { "PDK0301", ProjectKind.Host, Host("IScan M() { var {|PDK0301:library|} = PluginLibrary.Load(\"p\"); return library.Create<IScan>(); }") },
        { "PDK0302", ProjectKind.Host, Host("string M(IScan scan) => {|PDK0302:scan.GetType()|}.Name;") },
        { "PDK0303", ProjectKind.Host, Generic("object M(PluginLibrary library) => library.Create<{|PDK0303:IGeneric<int>|}>();") },
        { "PDK0303", ProjectKind.Host, Generic("bool M(PluginLibrary? library) => library?.Supports<{|PDK0303:IGeneric<(int, byte)>|}>(\"Run\") == true;", "[assembly: PluginClosure<IGeneric<(int, int)>>]") },
        { "PDK0303", ProjectKind.Host, Generic("Func<object> M(PluginLibrary library) => () => N<{|PDK0303:IGeneric<IntPtr>|}>(); object N<T>() where T : class, IPluginContract<T> => ContractBinding.Of<T>();") },
        { "PDK0303", ProjectKind.Contract, Generic("Func<object> M() => ContractBinding.Of<{|PDK0303:IGeneric<Guid>|}>;") },
        { "PDK0303", ProjectKind.Contract, Generic("object M(IGeneric<long> one) => {|PDK0303:N(one)|}; object N<T>(T one) where T : class, IPluginContract<T> => ContractBinding.Of<T>();") },
        { "PDK0303", ProjectKind.Host, Generic("bool M(IPlain plain) => {|PDK0303:plain is IGeneric<int>|}; object? N(IPlain plain) => {|PDK0303:plain as IGeneric<int>|}; object O(IPlain plain) => {|PDK0303:(IGeneric<int>)plain|}; bool P(IPlain plain) => plain is {|PDK0303:IGeneric<int> { }|}; [PluginContract(\"a.c\")] public partial interface IPlain { void Run(); }").Replace("class Program", "public partial class Program", StringComparison.Ordinal) },
        { "PDK0303", ProjectKind.Host, Generic("object M(PluginLibrary library) => library.Create<{|PDK0303:IGeneric<List<int>>|}>();", "[assembly: PluginClosure<IGeneric<int[]>>]") },
        { "PDK0304", ProjectKind.Host, Generic("object M(PluginLibrary library) => library.Create<{|PDK0304:IGeneric<Stream>|}>();") },
        { "PDK0304", ProjectKind.Host, Generic("", "[assembly: {|PDK0304:PluginClosure<IGeneric<object>>|}]") },
        { "PDK0304", ProjectKind.Contract, Generic("public struct S { string A; }", "[assembly: {|PDK0304:PluginClosure<IGeneric<Program.S>>|}]").Replace("class Program", "public class Program", StringComparison.Ordinal) },
        { "PDK0304", ProjectKind.Contract, Generic("[PluginContract(\"a.c\")] public partial interface IPlain { void Run(); }", "[assembly: {|PDK0304:PluginClosure<Program.IPlain>|}]").Replace("class Program", "public partial class Program", StringComparison.Ordinal) },
    };

    internal static TheoryData<string, ProjectKind, string> Misses { get; } = new()
    {
        { "PDK0301", ProjectKind.Host, Host("void M() { using PluginLibrary library = PluginLibrary.Load(\"p\"); IScan scan = library.Create<IScan>(); using IOwned owned = library.Create<IOwned>(); scan.Run(); }") },
        { "PDK0301", ProjectKind.Host, Host("void M() { using PluginLibrary library = PluginLibrary.Load(\"p\"); IOwned owned = library.Create<IOwned>(); owned.Run(); }") },
        { "PDK0301", ProjectKind.Host, Host("void M(PluginLibrary library) { IOwned owned = library.Create<IOwned>(); owned.Run(); owned.Dispose(); IScan scan = library.Create<IScan>(); scan.Run(); }") },
        { "PDK0301", ProjectKind.Host, Host("void M() { PluginLibrary library = PluginLibrary.Load(\"p\"); try { library.Create<IScan>().Run(); } finally { library.Dispose(); } }") },
        { "PDK0301", ProjectKind.Host, Host("void M() { using (PluginLibrary library = PluginLibrary.Load(\"p\")) { } PluginLibrary other = PluginLibrary.Load(\"q\"); using (other) { } PluginLibrary third = PluginLibrary.Load(\"r\"); third?.Dispose(); }") },
        { "PDK0301", ProjectKind.Host, Host("PluginLibrary? _kept; PluginLibrary M() { PluginLibrary library = PluginLibrary.Load(\"p\"); return library; } void N() { var library = PluginLibrary.Load(\"p\"); _kept = library; } void O() { var library = PluginLibrary.Load(\"p\"); GC.KeepAlive(library); }") },
        { "PDK0301", ProjectKind.Host, Host("Action M() { PluginLibrary library = PluginLibrary.Load(\"p\"); return () => library.Create<IScan>().Run(); }") },
        { "PDK0301", ProjectKind.Host, Host("void M() { PluginLibrary[] all = [PluginLibrary.Load(\"p\")]; PluginLibrary library; library = PluginLibrary.Load(\"p\"); (PluginLibrary a, int b) = (PluginLibrary.Load(\"p\"), 1); }") },
        { "PDK0302", ProjectKind.Host, Host("object M(IScan scan) => scan is IDisposable || scan is null || scan is { } || scan.Equals(this) ? (object)scan : (IDisposable)scan;") },
        { "PDK0302", ProjectKind.Host, Host("class Own : IScan { public void Run() { } } bool M(IScan scan, object other) => scan is Own || other.GetType() == typeof(Own) || other is IScan;") },
        { "PDK0302", ProjectKind.Host, Host("bool M(IScan scan) => scan is Exception || scan is Stream { Length: 1 } || scan as Exception == null || (Exception)scan != null;") },
        { "PDK0303", ProjectKind.Host, Generic("object M(PluginLibrary library) => library.Create<IGeneric<int>>(); bool N(PluginLibrary library) => library.Supports<IGeneric<(int A, byte B)>>(\"Run\"); object O<T>(PluginLibrary library) => library.Create<IGeneric<T>>();", "[assembly: PluginClosure<IGeneric<int>>, PluginClosure<IGeneric<(int, byte)>>]") },
        { "PDK0303", ProjectKind.Host, Generic("object M(PluginLibrary library) => library.Create<IGeneric<int>>(); [PluginContract(\"a.c\")] public partial interface IOther : IGeneric<int>;").Replace("class Program", "partial class Program", StringComparison.Ordinal) },
        { "PDK0303", ProjectKind.Contract, Generic("object M() => N<IGeneric<int>>(); object N<T>() => new List<IGeneric<int>>(); [Plugin(\"p\", \"1.0.0\")] internal class P : IGeneric<byte> { public byte Run() => 1; } object O() => ContractBinding.Of<IGeneric<byte>>();") },
        { "PDK0303", ProjectKind.Host, Generic("class Own : IGeneric<int> { public int Run() => 1; } object M(Own own, object other) => other is IGeneric<int> ? own : (IGeneric<int>)own; bool N(IPlain plain) => plain is IGeneric<byte> or IDisposable; [PluginContract(\"a.c\")] public partial interface IPlain { void Run(); }", "[assembly: PluginClosure<IGeneric<byte>>]").Replace("class Program", "public partial class Program", StringComparison.Ordinal) },
        { "PDK0303", ProjectKind.Host, Generic("object M(PluginLibrary library) => library.Create<IGeneric<int[]>>(); object N(PluginLibrary library) => library.Create<IGeneric<List<int?>>>();", "[assembly: PluginClosure<IGeneric<int[]>>, PluginClosure<IGeneric<List<int?>>>]") },
        { "PDK0304", ProjectKind.Host, Generic("public struct S { int A; }", "[assembly: PluginClosure<IGeneric<Program.S>>, PluginClosure<IGeneric<string>>]").Replace("class Program", "public class Program", StringComparison.Ordinal) },
        { "PDK0302", ProjectKind.Contract, """class Program { Type M(IScan scan) => scan.GetType(); } [PluginContract("a.b")] public partial interface IScan { void Run(); }""" },
    };

    private static string Generic(string members, string attributes = "") =>
        $$"""
        {{attributes}}
        [PluginContract("a.b")] public partial interface IGeneric<T> { T Run(); }
        class Program { {{members}} }
        """;

    private static string Host(string members) =>
        $$"""
        [PluginContract("a.b")] public partial interface IScan { void Run(); }
        [PluginContract("a.c")] public partial interface IOwned : IDisposable { void Run(); }
        class Program { {{members}} }
        """;
}
