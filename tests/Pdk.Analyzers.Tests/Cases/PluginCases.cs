namespace Pdk.Analyzers.Tests;

/// <summary>Plugin classes, and what stands in plugin projects.</summary>
internal static class PluginCases
{
    internal static TheoryData<string, ProjectKind, string> Hits { get; } = new()
    {
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static void {|PDK0206:Run|}(int a) { try { } finally { Console.WriteLine(a); } }") },
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int {|PDK0206:Run|}(int a, int b) { a /= b; return a; }") },
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int {|PDK0206:Run|}(int a) { checked { a += 1; } return a; }") },
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int {|PDK0206:Run|}(int a) { checked { a++; } return a; }") },
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int {|PDK0206:Run|}(int a) => a switch { 1 => 2 };") },
        { "PDK0204", ProjectKind.Plugin, Scan("{|PDK0204:Environment.CurrentDirectory += \"/x\"|}; {|PDK0204:Environment.CurrentDirectory ??= \"/x\"|};") },
        { "PDK0204", ProjectKind.Plugin, Scan("{|PDK0204:System.Diagnostics.Process.GetCurrentProcess().Kill()|}; {|PDK0204:System.Diagnostics.Process.GetCurrentProcess().Kill(true)|};") },
        { "PDK0205", ProjectKind.Plugin, Keep("fixed (int* first = values) { {|PDK0205:_request.Buffer = first|}; {|PDK0205:_request.Inner.Buffer = first|}; ref Request kept = ref _request; {|PDK0205:kept.Buffer = first|}; }") },
        { "PDK0205", ProjectKind.Plugin, Keep("fixed (int* first = values) { _request = new Request { {|PDK0205:Buffer = first|}, Inner = { {|PDK0205:Buffer = first|} } }; Holder own = new() { {|PDK0205:Buffer = first|}, Request = { {|PDK0205:Buffer = first|} } }; {|PDK0205:own.Buffer = first|}; }") },
        { "PDK0213", ProjectKind.Plugin, Initializer("{|PDK0213:new Task(() => { }).Start()|}; System.Timers.Timer timer = new(100) { {|PDK0213:Enabled = true|} }; {|PDK0213:timer.Start()|}; {|PDK0213:timer.Enabled = true|};") },
        { "PDK0213", ProjectKind.Plugin, Initializer("Action later = () => {|PDK0213:new Thread(() => { }).Start()|}; later(); Array.ForEach([1], _ => {|PDK0213:new Thread(() => { }).Start()|});") },
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
        { "PDK0207", ProjectKind.Plugin, Plugin("class {|PDK0207:Scan|}(IScan inner, int depth) : IScan { public void Run() => Console.WriteLine($\"{inner} {depth}\"); }") },
        { "PDK0207", ProjectKind.Plugin, Plugin("""class Scan(IWalk {|PDK0207:walk|}) : IScan { public void Run() => walk.Go(); } [PluginContract("a.c")] public partial interface IWalk { object {|PDK0003:Go|}(); }""") },
        { "PDK0208", ProjectKind.Plugin, Plugin("class {|PDK0208:Scan|} : IScan { public void Run() { } }", "my plugin") },
        { "PDK0209", ProjectKind.Plugin, Plugin("class {|PDK0209:Scan|} : IScan { public void Run() { } }", version: "1.0") },
        { "PDK0210", ProjectKind.Plugin, Plugin("class {|PDK0210:Scan|} { public void Run() { } }") },
        { "PDK0211", ProjectKind.Plugin, """[Plugin("p", "1.0.0")] class {|PDK0211:Scan|} : IScan<int[]>, IScan<List<int>> { int[] IScan<int[]>.Run() => []; List<int> IScan<List<int>>.Run() => []; } [PluginContract("a.b")] public partial interface IScan<T> { T Run(); }""" },
        { "PDK0211", ProjectKind.Plugin, """[Plugin("p", "1.0.0")] class {|PDK0211:Scan|} : IScan { public object Run() => 1; } [PluginContract("a.b")] public partial interface IScan { object {|PDK0003:Run|}(); }""" },
        { "PDK0212", ProjectKind.Plugin, Plugin("class Scan : IScan { public async void {|PDK0212:Run|}() => await Task.Yield(); }") },
        { "PDK0212", ProjectKind.Plugin, Scan("Action later = {|PDK0212:async () => await Task.Yield()|}; later(); Local(); async void {|PDK0212:Local|}() => await Task.Yield();") },
        { "PDK0213", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } [ModuleInitializer] internal static void Init() { {|PDK0213:new Thread(() => { }).Start()|}; {|PDK0213:Task.Run(() => { })|}; {|PDK0213:new Timer(_ => { })|}.Dispose(); } }") },
        { "PDK0214", ProjectKind.Plugin, Plugin("class Scan : IScan { public void Run() { } } class {|PDK0214:Log|} : EventSource;") },
        { "PDK0215", ProjectKind.Undecided, Plugin("class {|PDK0215:Scan|} : IScan { public void Run() { } }") },
        { "PDK0205", ProjectKind.Plugin, Keep("fixed (int* first = values) { {|PDK0205:_first = first|}; {|PDK0205:Second = (nint)(first + 1)|}; }") },
        { "PDK0205", ProjectKind.Plugin, """[PluginContract("a.b")] public partial interface IScan { Span<int> Values { set; } int this[Span<int> key] { get; } } [Plugin("p", "1.0.0")] unsafe class Scan : IScan { private int* _first; public Span<int> Values { set { fixed (int* first = value) { {|PDK0205:_first = first|}; } } } public int this[Span<int> key] { get { fixed (int* first = key) { {|PDK0205:_first = first|}; } return *_first; } } }""" },
        { "PDK0205", ProjectKind.Plugin, Keep("{|PDK0205:_first = (int*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values))|};") },
        { "PDK0216", ProjectKind.Plugin, Plugin("""class Scan : IScan { public void Run() { } [UnmanagedCallersOnly(EntryPoint = "a_b_run")] static void {|PDK0216:Go|}() { } [UnmanagedCallersOnly(EntryPoint = "pdk_plugin_entry")] static void {|PDK0216:Enter|}() { } }""") },
        { "PDK0216", ProjectKind.Plugin, Overloads("static void {|PDK0216:Go|}()", "a_b_run_2") },
        { "PDK0217", ProjectKind.Plugin, """[PluginContract("a.b")] public partial interface IScan { void CRun(); } [PluginContract("a.b.c")] public partial interface IWalk { void Run(); } [Plugin("p", "1.0.0")] class {|PDK0217:Scan|} : IScan, IWalk { public void CRun() { } public void Run() { } }""" },
    };

    internal static TheoryData<string, ProjectKind, string> Misses { get; } = new()
    {
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int Run(int a) { try { try { } finally { Console.WriteLine(a); } } catch (Exception) { } return a; }") },
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int Run(int a, double b) { b /= 0.5; a += (int)b; a++; a %= 10; return a / 2; }") },
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int Run(int a) => a switch { 1 => 2, _ => 3 };") },
        { "PDK0206", ProjectKind.Plugin, Unmanaged("static int Run() => Interlocked.Increment(ref s_count) + Volatile.Read(ref s_count); static int s_count;") },
        { "PDK0204", ProjectKind.Plugin, Scan("System.Diagnostics.Process.Start(\"a\").Kill(); System.Diagnostics.Process.GetCurrentProcess().Refresh();") },
        { "PDK0205", ProjectKind.Plugin, Keep("fixed (int* first = values) { Request request; request.Buffer = first; request.Inner.Buffer = first; Call(&request); } static void Call(Request* request) => request->Count++;") },
        { "PDK0205", ProjectKind.Plugin, Keep("fixed (int* first = values) { Call(new Request { Buffer = first, Inner = { Buffer = first } }, first); Request request = new() { Buffer = first }; Call(request with { Buffer = first }, first); } static void Call(Request request, int* first) => request.Buffer = first;") },
        { "PDK0213", ProjectKind.Plugin, Initializer("s_later = () => new Thread(() => { }).Start(); s_later += () => new Thread(() => { }).Start(); s_lazy = new(() => Task.Run(() => { })); AppDomain.CurrentDomain.ProcessExit += (_, _) => new Thread(() => { }).Start(); System.Timers.Timer timer = new(100); timer.Enabled = false; new Task(() => { }).Wait(); } static Action? s_later; static Lazy<Task>? s_lazy; static void Stop() {") },
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
        { "PDK0207", ProjectKind.Plugin, Plugin("class Scan(IScan inner, IScan? other = null) : IScan { public void Run() => (other ?? inner).Run(); }") },
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

    private static string Unmanaged(string method) => $$"""static class Exports { [UnmanagedCallersOnly(EntryPoint = "run")] {{method}} }""";

    private static string Initializer(string body) => Plugin($$"""class Scan : IScan { public void Run() { } [ModuleInitializer] internal static void Init() { {{body}} } }""");

    private static string Keep(string body) =>
        $$"""[PluginContract("a.b")] public partial interface IScan { void Run(Span<int> values); } [Plugin("p", "1.0.0")] unsafe class Scan : IScan { private int[] _own = GC.AllocateArray<int>(1, pinned: true); private int* _first; private int _value; private nint Second { get; set; } private Request _request; public void Run(Span<int> values) { {{body}} } } unsafe struct Request { public int* Buffer; public Inner Inner; public int Count; } unsafe struct Inner { public int* Buffer; } unsafe class Holder { public int* Buffer; public Request Request; }""";
}
