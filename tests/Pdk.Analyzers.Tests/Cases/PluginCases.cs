namespace Pdk.Analyzers.Tests;

/// <summary>Plugin classes, and what stands in plugin projects.</summary>
internal static class PluginCases
{
    internal static TheoryData<string, ProjectKind, string> Hits { get; } = new()
    {
        { "PDK0202", ProjectKind.Plugin, Plugin("public abstract class {|PDK0202:Scan|} : IScan { public abstract void Run(); }") },
        { "PDK0202", ProjectKind.Plugin, Plugin("public class {|PDK0202:Scan|}<T> : IScan { public void Run() { } }") },
        { "PDK0202", ProjectKind.Plugin, Plugin("file class {|PDK0202:Scan|} : IScan { public void Run() { } }") },
        { "PDK0203", ProjectKind.Plugin, Plugin("class A : IScan { public void Run() { } } [Plugin(\"p\", \"2.0.0\")] class {|PDK0203:B|} : IScan { public void Run() { } }") },
        { "PDK0204", ProjectKind.Plugin, Scan("{|PDK0204:Environment.Exit(1)|}; {|PDK0204:Environment.FailFast(null)|};") },
        { "PDK0204", ProjectKind.Plugin, Scan("{|PDK0204:Environment.CurrentDirectory = \"/\"|}; {|PDK0204:Directory.SetCurrentDirectory(\"/\")|}; {|PDK0204:Environment.SetEnvironmentVariable(\"A\", \"B\")|};") },
        { "PDK0204", ProjectKind.Plugin, Scan("{|PDK0204:Console.CancelKeyPress += (_, _) => { }|}; {|PDK0204:PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => { })|}; Action<int> end = {|PDK0204:Environment.Exit|}; end(1);") },
        { "PDK0206", ProjectKind.Contract, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static int {|PDK0206:Run|}(int a) { Console.WriteLine(a); return 0; } }""" },
        { "PDK0206", ProjectKind.Plugin, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static int {|PDK0206:Run|}(int a) => 1 / a; }""" },
        { "PDK0206", ProjectKind.Plugin, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static int {|PDK0206:Run|}(int a) { try { Console.WriteLine(a); return 0; } catch (IOException) { return 1; } } }""" },
        { "PDK0206", ProjectKind.Plugin, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static void {|PDK0206:Run|}(int a) { try { Console.WriteLine(a); } catch (Exception) { throw; } } }""" },
        { "PDK0206", ProjectKind.Plugin, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static int {|PDK0206:Run|}(int a) { try { Console.WriteLine(a); } catch (Exception) when (a > 0) { } return 0; } }""" },
        { "PDK0206", ProjectKind.Contract, """static unsafe class Exports { static void* Find() { return (delegate* unmanaged<void>)&Run; [UnmanagedCallersOnly] static void {|PDK0206:Run|}() => Console.WriteLine(); } }""" },
        { "PDK0207", ProjectKind.Plugin, Plugin("class {|PDK0207:Scan|}(int depth) : IScan { public void Run() => Console.WriteLine(depth); }") },
        { "PDK0208", ProjectKind.Plugin, Plugin("class {|PDK0208:Scan|} : IScan { public void Run() { } }", "my plugin") },
        { "PDK0209", ProjectKind.Plugin, Plugin("class {|PDK0209:Scan|} : IScan { public void Run() { } }", version: "1.0") },
        { "PDK0210", ProjectKind.Plugin, Plugin("class {|PDK0210:Scan|} { public void Run() { } }") },
        { "PDK0211", ProjectKind.Plugin, """[Plugin("p", "1.0.0")] class {|PDK0211:Scan|} : IScan { public object Run() => 1; } [PluginContract("a.b")] public partial interface IScan { object {|PDK0003:Run|}(); }""" },
        { "PDK0212", ProjectKind.Plugin, Plugin("class Scan : IScan { public async void {|PDK0212:Run|}() => await Task.Yield(); }") },
        { "PDK0212", ProjectKind.Plugin, Scan("Action later = {|PDK0212:async () => await Task.Yield()|}; later(); Local(); async void {|PDK0212:Local|}() => await Task.Yield();") },
        { "PDK0213", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } [ModuleInitializer] internal static void Init() { {|PDK0213:new Thread(() => { }).Start()|}; {|PDK0213:Task.Run(() => { })|}; {|PDK0213:new Timer(_ => { })|}.Dispose(); } }") },
        { "PDK0214", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } } class {|PDK0214:Log|} : EventSource;") },
        { "PDK0215", ProjectKind.Undecided, Plugin("class {|PDK0215:Scan|} : IScan { public void Run() { } }") },
        { "PDK0205", ProjectKind.Plugin, Keep("fixed (int* first = values) { {|PDK0205:_first = first|}; {|PDK0205:Second = (nint)(first + 1)|}; }") },
        { "PDK0205", ProjectKind.Plugin, Keep("{|PDK0205:_first = (int*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values))|};") },
        { "PDK0216", ProjectKind.Plugin, Plugin("""class Scan : IScan { public void Run() { } [UnmanagedCallersOnly(EntryPoint = "a_b_run")] static void {|PDK0216:Go|}() { } [UnmanagedCallersOnly(EntryPoint = "pdk_plugin_entry")] static void {|PDK0216:Enter|}() { } }""") },
        { "PDK0216", ProjectKind.Plugin, Overloads("static void {|PDK0216:Go|}()", "a_b_run_2") },
        { "PDK0217", ProjectKind.Plugin, """[PluginContract("a.b")] public partial interface IScan { void CRun(); } [PluginContract("a.b.c")] public partial interface IWalk { void Run(); } [Plugin("p", "1.0.0")] class {|PDK0217:Scan|} : IScan, IWalk { public void CRun() { } public void Run() { } }""" },
    };

    internal static TheoryData<string, ProjectKind, string> Misses { get; } = new()
    {
        { "PDK0201", ProjectKind.Plugin, Scan("") },
        { "PDK0201", ProjectKind.Plugin, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static void Run() { } }""" },
        { "PDK0201", ProjectKind.Contract, "class Scan;" },
        { "PDK0202", ProjectKind.Plugin, Plugin("class Scan : Base, IScan; abstract class Base { public void Run() { } }") },
        { "PDK0202", ProjectKind.Plugin, Plugin("record Scan : IScan { public void Run() { } }") },
        { "PDK0203", ProjectKind.Plugin, Plugin("partial class A : IScan { public void Run() { } } partial class A; [Plugin(\"p2\", \"1.0.0\")] class B : IScan { public void Run() { } }") },
        { "PDK0204", ProjectKind.Contract, "class Program { void Run() { Environment.Exit(1); Console.CancelKeyPress += (_, _) => { }; } }" },
        { "PDK0204", ProjectKind.Plugin, Scan("Console.WriteLine(Environment.CurrentDirectory); Environment.GetEnvironmentVariable(\"A\"); Exit(1); void Exit(int code) { }") },
        { "PDK0206", ProjectKind.Plugin, """static unsafe class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static int Run(int a, int* result) { try { *result = int.Parse("1"); return 0; } catch (Exception e) { return Code(e); } } static int Code(Exception e) => e.HResult; }""" },
        { "PDK0206", ProjectKind.Plugin, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] static int Run(int a) { int code = 1; try { Console.WriteLine(a); code = 0; } catch { } finally { code++; } return code; } }""" },
        { "PDK0206", ProjectKind.Plugin, """static unsafe class Exports { [UnmanagedCallersOnly(EntryPoint = "add")] static double Add(double a, int b, double* c, S* d) { d->A = *c; return a / b > 1 ? a : c[1]; } struct S { public double A; } }""" },
        { "PDK0206", ProjectKind.Plugin, """static class Exports { static void Throw() => throw new InvalidOperationException(); [UnmanagedCallersOnly(EntryPoint = "a")] static void A() { } }""" },
        { "PDK0207", ProjectKind.Plugin, Plugin("class Scan : IScan { public Scan(int depth) { } internal Scan() { } public void Run() { } }") },
        { "PDK0208", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } }", "Acme.scan-2_x") },
        { "PDK0209", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } }", version: "1.0.0-beta.2+5") },
        { "PDK0210", ProjectKind.Plugin, Plugin("class Scan : Base; class Base : IScan { public void Run() { } }") },
        { "PDK0211", ProjectKind.Plugin, """[PluginContract("a.c")] public partial interface IRest { void Rest(); } [Plugin("p", "1.0.0")] class Scan : IScan, IRest { public void Run() { } public void Rest() { } } [PluginContract("a.b")] public partial interface IScan { void Run(); }""" },
        { "PDK0212", ProjectKind.Plugin, Scan("Func<Task> later = async () => await Task.Yield(); later(); Local(); async Task Local() => await Task.Yield(); void Plain() { }") },
        { "PDK0213", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() => new Thread(() => { }).Start(); [ModuleInitializer] internal static void Init() => Console.WriteLine(); }") },
        { "PDK0214", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } } class Log : EventListener;") },
        { "PDK0214", ProjectKind.Contract, "class Log : EventSource;" },
        { "PDK0215", ProjectKind.Undecided, """[PluginContract("a.b")] public partial interface IScan { void Run(); } class Scan : IScan { public void Run() { } }""" },
        { "PDK0215", ProjectKind.Contract, Plugin("class Scan : IScan { public void Run() { } }") },
        { "PDK0215", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } }") },
        { "PDK0910", ProjectKind.Safe, "class Scan;" },
        { "PDK0910", ProjectKind.Contract, Plugin("class Scan : IScan { public void Run() { } }") },
        { "PDK0205", ProjectKind.Plugin, Keep("fixed (int* first = values) { int* second = first + 1; _value = *second; } fixed (int* own = _own) { _first = own; }") },
        { "PDK0205", ProjectKind.Plugin, Keep("Local(values); void Local(Span<int> mine) { fixed (int* first = mine) { _first = first; } }") },
        { "PDK0216", ProjectKind.Plugin, Overloads("static void Go()", "a_b_run_1") },
        { "PDK0216", ProjectKind.Plugin, Plugin("""class Scan : IScan { public void Run() { } [UnmanagedCallersOnly(EntryPoint = "a_b_go")] static void Go() { } [UnmanagedCallersOnly] static void Run2() { } }""") },
        { "PDK0216", ProjectKind.Plugin, """static class Exports { [UnmanagedCallersOnly(EntryPoint = "pdk_plugin_entry")] static void Enter() { } }""" },
        { "PDK0217", ProjectKind.Plugin, """[PluginContract("a.b")] public partial interface IScan { void Run(); } [Plugin("p", "1.0.0")] class Scan : IScan { public void Run() { } } [Plugin("q", "1.0.0")] class Walk : IScan { public void Run() { } }""" },
    };

    private static string Plugin(string types, string id = "p", string version = "1.0.0") =>
        $$"""[PluginContract("a.b")] public partial interface IScan { void Run(); } [Plugin("{{id}}", "{{version}}")] {{types}}""";

    private static string Scan(string body) => Plugin($$"""class Scan : IScan { public void Run() { {{body}} } }""");

    // The baseline has them in another order than the source.
    private static string Overloads(string method, string entryPoint) => RuleSource.Format(
        $$"""[PluginContract("a.b")] public partial interface IScan { void Run(int a); void Run(long a); void Stop(); } [Plugin("p", "1.0.0")] class Scan : IScan { public void Run(int a) { } public void Run(long a) { } public void Stop() { } [UnmanagedCallersOnly(EntryPoint = "{{entryPoint}}")] {{method}} { } }""",
        "pdkabi 1\ncontract a.b version 1\n  slot 0 Run(a i32) -> void\n  slot 1 Stop() -> void\n  slot 2 Run(a i64) -> void\n");

    private static string Keep(string body) =>
        $$"""[PluginContract("a.b")] public partial interface IScan { void Run(Span<int> values); } [Plugin("p", "1.0.0")] unsafe class Scan : IScan { private int[] _own = GC.AllocateArray<int>(1, pinned: true); private int* _first; private int _value; private nint Second { get; set; } public void Run(Span<int> values) { {{body}} } }""";
}
