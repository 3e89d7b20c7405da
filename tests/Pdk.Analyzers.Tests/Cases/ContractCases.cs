namespace Pdk.Analyzers.Tests;

/// <summary>Contracts as a whole.</summary>
internal static class ContractCases
{
    internal static TheoryData<string, ProjectKind, string> Hits { get; } = new()
    {
        { "PDK0001", ProjectKind.Contract, """public partial class Outer { [PluginContract("a.b")] private partial interface {|PDK0001:IScan|} { void Run(); } }""" },
        { "PDK0001", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface {|PDK0001:IScan|}<out T> { void Run(); }""" },
        { "PDK0001", ProjectKind.Contract, """public partial class Outer<T> { [PluginContract("a.b")] public partial interface {|PDK0001:IScan|} { void Run(); } }""" },
        { "PDK0001", ProjectKind.Contract, """[PluginContract("a.b")] file partial interface {|PDK0001:IScan|} { void Run(); }""" },
        { "PDK0002", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { int Count { get; {|PDK0002:init|}; } static abstract event Action {|PDK0002:Done|}; void {|PDK0002:Put|}<T>(T value); }""" },
        { "PDK0002", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { ref int {|PDK0002:Find|}(); internal void {|PDK0002:Hide|}(); }""" },
        { "PDK0002", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { ref int {|PDK0002:this|}[int index] { get; } int {|PDK0002:Count|} { get => 1; [Since(2)] set { } } internal int {|PDK0002:Hidden|} { get; } }""" },
        { "PDK0002", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { int Count { get; } } [PluginContract("a.c")] public partial interface IWalk : IScan { int IScan.{|PDK0002:Count|} => 1; }""" },
        { "PDK0002", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { event Action Done; } [PluginContract("a.c")] public partial interface IWalk : IScan { event Action IScan.{|PDK0002:Done|} { add { } remove { } } }""" },
        { "PDK0007", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { void Run(); [Export("run")] void {|PDK0007:Start|}(); }""" },
        { "PDK0007", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { int Count { get; [Export("get_count")] {|PDK0007:set|}; } }""" },
        { "PDK0008", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Export("run-all")] void {|PDK0008:Run|}(); }""" },
        { "PDK0010", ProjectKind.Contract, """[PluginContract("a.b")] public interface {|PDK0010:IScan|} { void Run(); }""" },
        { "PDK0010", ProjectKind.Contract, """public class {|PDK0010:Outer|} { [PluginContract("a.b")] public interface {|PDK0010:IScan|} { void Run(); } }""" },
        { "PDK0011", ProjectKind.Contract, """[PluginContract("a b")] public partial interface {|PDK0011:IScan|} { void Run(); }""" },
        { "PDK0012", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { void Run(); } [PluginContract("a.b")] public partial interface {|PDK0012:IWalk|} { void Run(); }""" },
        { "PDK0013", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface {|PDK0013:IScan|} : IComparable { void Run(); }""" },
        { "PDK0014", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Since(0)] void {|PDK0014:Run|}(); }""" },
        { "PDK0014", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Since(0)] int {|PDK0014:Count|} { get; set; } [Since(2)] int Level { get; [Since(0)] {|PDK0014:set|}; } }""" },
        { "PDK0015", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Since(2)] void Run(); void {|PDK0015:Stop|}(); }""" },
        { "PDK0015", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Since(2)] void Run(); event Action? {|PDK0015:Done|}; }""" },
        { "PDK0015", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Since(2)] void Run(); int Count { {|PDK0015:get|}; [Since(2)] set; } int {|PDK0015:Level|} => 1; }""" },
    };

    internal static TheoryData<string, ProjectKind, string> Misses { get; } = new()
    {
        { "PDK0001", ProjectKind.Contract, """public partial class Outer { [PluginContract("a.b")] internal partial interface IScan { void Run(); } }""" },
        { "PDK0001", ProjectKind.Contract, """public interface IScan<T> { object Run(); }""" },
        { "PDK0001", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan<A, B> where A : unmanaged { A Run(Span<A> a, B b); }""" },
        { "PDK0002", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { int Count { get; set; } event Action? Done; static event Action? Never { add { } remove { } } int Half { get => 1; private set { } } string this[int index] => ""; sealed int Twice => 2 * Count; [Since(2)] int Level { get => 1; set { } } }""" },
        { "PDK0002", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { static int Count => 0; private void Hide() { } sealed void Twice() { Run(); Run(); } void Run(); }""" },
        { "PDK0007", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { void Run(); void Run(int depth); [Export("run_fast")] void Run(bool fast); }""" },
        { "PDK0008", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Export("2_run")] void Run(); void Über(); }""" },
        { "PDK0010", ProjectKind.Contract, """public partial class Outer { [PluginContract("a.b")] public partial interface IScan { void Run(); } } public partial interface IPart; public interface IWhole;""" },
        { "PDK0011", ProjectKind.Contract, """[PluginContract("Acme.scan-2_x")] public partial interface IScan { void Run(); }""" },
        { "PDK0012", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { void Run(); } public partial interface IScan { void Stop(); } [PluginContract("a.B")] public partial interface IWalk { void Run(); }""" },
        { "PDK0013", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan : IDisposable { void Run(); }""" },
        { "PDK0014", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { [Since(1)] void Run(); }""" },
        { "PDK0015", ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { void Run(); [Since(2)] void Stop(); [Since(2)] void Wait(); [Since(4)] void End(); }""" },
    };
}
