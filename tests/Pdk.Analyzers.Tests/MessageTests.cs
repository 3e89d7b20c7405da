using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Analyzers.Tests;

/// <summary>The words that users read. Those of findings are tested with the model.</summary>
public sealed class MessageTests
{
    private const string Scan = """[PluginContract("a.b")] public partial interface IScan { void Run(); }""";

    /// <summary>What the source is compiled as, the source, the message.</summary>
    public static TheoryData<ProjectKind, string, string> Cases { get; } = new()
    {
        { ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { Result Run(); } public struct Result { public Item First; } public struct Item { public object Tag; }""", "IScan.Run, result -> Result.First -> Item.Tag: a field of type 'object' is no plain data; keep to numbers, bool, char, enums and structs of these, or mark the struct with [PluginData]." },
        { ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { event EventHandler Done; }""", "IScan.Done -> EventHandler, parameter 'sender': 'object?' cannot cross the plugin boundary; use a delegate of your own, or an Action that takes only what crosses." },
        { ProjectKind.Contract, Scan + """[PluginContract("a.b")] public partial interface IWalk { void Run(); }""", "The contracts 'IScan' and 'IWalk' have the same id \"a.b\"; a host could not tell them apart, so give one of them another id" },
        { ProjectKind.Plugin, "", "'TestProject' compiles to a plugin library and has neither a class marked with [Plugin] nor an export of its own, so that no host can use it; add a class that implements a contract, or set PdkPlugin to false" },
        { ProjectKind.Plugin, Scan + """[Plugin("p", "1.0.0")] class B : A; [Plugin("p", "1.0.0")] class A : IScan { public void Run() { } }""", "The plugins 'A' and 'B' have the same id \"p\", so that only the first is offered; give one of them another id" },
        { ProjectKind.Plugin, Scan + """[Plugin("p", "1.0.0")] class A : IScan { public void Run() => Environment.Exit(1); }""", "'Environment.Exit' in a plugin ends the process of its host; throw an exception, which the host gets" },
        { ProjectKind.Plugin, Scan + """[Plugin("p", "1.0.0")] class A : IScan { public void Run() => Environment.CurrentDirectory = "a"; }""", "'Environment.CurrentDirectory' in a plugin changes the current directory of the whole process; use full paths" },
        { ProjectKind.Plugin, Scan + """[Plugin("p", "1.0.0")] class A : IScan { public async void Run() => await Task.Yield(); }""", "'Run' is async void: an exception in it ends the host's process; return a Task, and await it where it is called" },
        { ProjectKind.Plugin, Scan + """[Plugin("p", "1.0.0")] class A : IScan { public void Run() { } [ModuleInitializer] internal static void Go() => new Timer(_ => { }); }""", "The module initializer 'Go' calls 'new Timer', which starts work before the host has checked the library, and that nothing stops; start it where a plugin object is made, and stop it in Dispose" },
        { ProjectKind.Plugin, Scan + """[Plugin("p", "1.0.0")] class A : IScan { public void Run() { } } class Log : EventSource;""", "'Log' is an EventSource, which native libraries do not support: it writes nothing, or registers beside the host's own; report through a contract of the host" },
        { ProjectKind.Contract, """[PluginContract("a.b")] public partial interface IScan { nint Run(); }""", "IScan.Run, result is nint: of an address nothing says who frees it and when; return an array to hand memory over, or fill a span of the caller, or use long for a number." },
        { ProjectKind.Plugin, Scan + """[Plugin("p", "1.0.0")] class A : IScan { public void Run() { } [UnmanagedCallersOnly(EntryPoint = "a_b_run")] static void Go() { } }""", "'Go' is exported as \"a_b_run\", which is the name of IScan.Run of plugin p, and a library has one function of a name; choose another EntryPoint" },
        { ProjectKind.Plugin, """[PluginContract("a.b")] public partial interface IScan { void CRun(); } [PluginContract("a.b.c")] public partial interface IWalk { void Run(); } [Plugin("p", "1.0.0")] class A : IScan, IWalk { public void CRun() { } public void Run() { } }""", "The plugin 'A' exports IWalk.Run as \"a_b_c_run\", which is the name of IScan.CRun of plugin p already, so that C callers find that one only; choose another name with [Export], or another id" },
        { ProjectKind.Undecided, Scan + """[Plugin("p", "1.0.0")] class A : IScan { public void Run() { } }""", "'A' is marked with [Plugin], but 'TestProject' is not compiled to a native library; add PublishAot and UseCurrentRuntimeIdentifier to the project, each set to true, or PdkPluginKind set to managed; or set PdkPlugin to false if the class is no plugin of a host" },
        { ProjectKind.Safe, Scan, "'TestProject' has contracts or plugin classes, whose generated code needs unsafe code, and AllowUnsafeBlocks is false; remove AllowUnsafeBlocks from the project, and Pdk sets it to true" },
        { ProjectKind.Contract, """static class E { [UnmanagedCallersOnly] static void Run() => Console.WriteLine(); }""", "An exception that leaves 'Run' ends the process; put its whole body into try and catch (Exception), and answer with an error code" },
        { ProjectKind.Host, """class P { void M() { PluginLibrary library = PluginLibrary.Load("p"); } }""", "'library' is never disposed; declare it with 'using', so that the library's objects end with it" },
        { ProjectKind.Host, Scan + """class P { IScan M() { PluginLibrary library = PluginLibrary.Load("p"); return library.Create<IScan>(); } }""", "'library' is never disposed; keep it as long as its objects, which go elsewhere from here, and dispose it after them" },
        { ProjectKind.Host, Scan + "class P { Type M(IScan scan) => scan.GetType(); }", "'IScan' may be a stub of another library's object: its type is generated and says nothing of the plugin's class; ask PluginLibrary.Plugins, or add a member to the contract" },
    };

    /// <summary>A message names the thing, says what is wrong and what to do.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Rule_Message_SaysWhatToDo(ProjectKind kind, string source, string message)
    {
        Diagnostic diagnostic = Assert.Single(await Analysis.RunAsync(Analysis.Compile(kind, source), kind));

        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>A contract without an ABI of another assembly is reported where it is used.</summary>
    [Fact]
    public async Task PluginContractRefused_ByItsAssembly_IsReportedAtThePlugin()
    {
        MetadataReference contract = Analysis.Compile(ProjectKind.Contract, Scan).ToReference(ReferenceKind.Image);
        CSharpCompilation plugin = Analysis.Compile(
            ProjectKind.Plugin, """[Plugin("p", "1.0.0")] class A : IScan { public void Run() { } }""", contract);

        Diagnostic diagnostic = Assert.Single(await Analysis.RunAsync(plugin, ProjectKind.Plugin));

        Assert.Equal("PDK0211", diagnostic.Id);
        Assert.StartsWith("The plugin 'A' implements 'IScan', which cannot cross: The contract 'IScan' of TestProject carries no ABI", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Without Pdk there is nothing to say, whatever a class is called.</summary>
    [Fact]
    public async Task Project_WithoutPdk_HasNoDiagnostics()
    {
        CSharpCompilation compilation = Analysis.Compile(ProjectKind.Plugin, "namespace Other { class PluginAttribute : Attribute; [Plugin] abstract class A { void Run() => Environment.Exit(1); } }");
        ImmutableArray<Diagnostic> diagnostics = await Analysis.RunAsync(
            compilation.RemoveReferences(compilation.References.Where(reference => reference.Display?.EndsWith("/Pdk.dll", StringComparison.Ordinal) == true)), ProjectKind.Plugin);

        Assert.Empty(diagnostics);
    }
}
