using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Incrementality;

/// <summary>What runs again after an edit, and above all what does not.</summary>
public sealed class EditTests
{
    private const string Types = "namespace Acme; public struct Point { public double X; public double Y; } [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 8)] public struct Other { public int A; }";

    private const string Contract =
        """
        namespace Acme;

        [Pdk.PluginContract("acme.canvas")]
        public partial interface ICanvas
        {
            Point Move(Point point, int by);
        }
        """;

    private const string SecondContract = """[Pdk.PluginContract("acme.second")] public partial interface ISecond { string Name(string name); }""";

    private const string Plugin =
        """
        using Acme;

        [Pdk.Plugin("acme.canvas.basic", "1.0.0")]
        public sealed class Canvas : ICanvas
        {
            public Point Move(Point point, int by) => point;
        }
        """;

    private static readonly CSharpCompilation s_compilation = CompilationFactory.Create(
        "Edits",
        [
            new SourceFile("Types.cs", Types),
            new SourceFile("Contract.cs", Contract),
            new SourceFile("Second.cs", SecondContract),
            new SourceFile("Plugin.cs", Plugin),
            new SourceFile("Unrelated.cs", "class Unrelated { int Value => 1; }"),
        ]);

    /// <summary>Edits that no model can see: the file, what is replaced, and by what.</summary>
    public static TheoryData<string, string, string> Invisible { get; } = new()
    {
        { "Unrelated.cs", "=> 1", "=> 2" },
        { "Unrelated.cs", "class Unrelated", "class Renamed" },
        { "Unrelated.cs", "}", "} [System.Obsolete] class Added { }" },
        { "Contract.cs", "Point Move", "// A comment.\n    Point Move" },
        { "Contract.cs", "Point Move", "/// <summary>Moves.</summary>\n    Point Move" },
        { "Contract.cs", "(Point point, int by)", "(\n        Point point,\n        int by)" },
        { "Contract.cs", "namespace Acme;", "namespace Acme;\n\n\n" },
        { "Contract.cs", "Point Move", "static int Unseen() => 1; Point Move" },
        { "Types.cs", "public struct Point", "/* Where. */ public struct Point" },
        { "Types.cs", "Size = 8", "Size = 16" },
        { "Plugin.cs", "=> point", "=> default" },
        { "Plugin.cs", "public sealed class", "// A comment.\npublic sealed class" },
        { "Plugin.cs", "public Point Move", "public int Extra() => 1; public Point Move" },
    };

    /// <summary>Edits of the contract: the file, what is replaced, and by what.</summary>
    public static TheoryData<string, string, string> Visible { get; } = new()
    {
        { "Contract.cs", "int by)", "long by)" },
        { "Contract.cs", "int by)", "int distance)" },
        { "Contract.cs", "Move(", "Shift(" },
        { "Contract.cs", "int by);", "int by); void Clear();" },
        { "Contract.cs", "acme.canvas", "acme.picture" },
        { "Contract.cs", "ICanvas", "IPicture" },
        { "Contract.cs", "namespace Acme;", "namespace Acme; [System.Obsolete]" },
        { "Contract.cs", "Point Move", "[Pdk.Since(2)] Point Move" },
        { "Contract.cs", "partial ", "" },
        { "Types.cs", "double Y", "float Y" },
        { "Types.cs", "double Y", "double Z" },
        { "Types.cs", "public double X;", "private double X;  private int _more;" },
        { "Types.cs", "public struct Point", "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 64)] public struct Point" },
    };

    /// <summary>Parsing may run again, but gives the same model, and nothing after it runs.</summary>
    [Theory]
    [MemberData(nameof(Invisible))]
    public void InvisibleEdit_RunsNoEmitter(string file, string old, string replacement)
    {
        GeneratorRun run = Edit(file, old, replacement);

        IncrementalAssert.Unchanged(run, TrackingNames.ParseContract);
        IncrementalAssert.Unchanged(run, TrackingNames.ParsePlugin);
        IncrementalAssert.Cached(run, TrackingNames.EmitContract);
        IncrementalAssert.Cached(run, TrackingNames.NameContractFiles);
        IncrementalAssert.Cached(run, TrackingNames.CollectPlugins);
        IncrementalAssert.Cached(run, TrackingNames.EmitPlugins);
        IncrementalAssert.OutputsCached(run);
    }

    /// <summary>The contract is parsed and emitted anew, and no other one.</summary>
    [Theory]
    [MemberData(nameof(Visible))]
    public void EditOfContract_ModifiesItAlone(string file, string old, string replacement)
    {
        GeneratorRun run = Edit(file, old, replacement);

        IncrementalAssert.ModifiedOnce(run, TrackingNames.ParseContract);
        if (replacement.Length > 0)
        {
            IncrementalAssert.ModifiedOnce(run, TrackingNames.EmitContract);
        }
    }

    /// <summary>A plugin in the same project follows its contract.</summary>
    [Fact]
    public void EditOfContract_ModifiesItsPlugin() =>
        IncrementalAssert.ModifiedOnce(Edit("Types.cs", "double Y", "float Y"), TrackingNames.EmitPlugins);

    /// <summary>What changes the plugin's exports leaves the contracts as they are.</summary>
    [Theory]
    [InlineData("1.0.0", "1.0.1")]
    [InlineData("acme.canvas.basic", "acme.canvas.other")]
    [InlineData("class Canvas", "class Picture")]
    [InlineData(": ICanvas", ": ICanvas, ISecond")]
    public void EditOfPlugin_LeavesContracts(string old, string replacement)
    {
        GeneratorRun run = Edit("Plugin.cs", old, replacement);

        IncrementalAssert.Unchanged(run, TrackingNames.ParseContract);
        IncrementalAssert.Cached(run, TrackingNames.EmitContract);
        IncrementalAssert.ModifiedOnce(run, TrackingNames.ParsePlugin);
        IncrementalAssert.ModifiedOnce(run, TrackingNames.EmitPlugins);
    }

    /// <summary>One more plugin class changes the library, no contract.</summary>
    [Fact]
    public void AddedPlugin_LeavesContracts()
    {
        GeneratorRun run = Run(s_compilation.WithFile(
            "Added.cs", """[Pdk.Plugin("added", "1.0.0")] public class Added : ISecond { public string Name(string name) => name; }"""));

        IncrementalAssert.Unchanged(run, TrackingNames.ParseContract);
        IncrementalAssert.Cached(run, TrackingNames.EmitContract);
        IncrementalAssert.ModifiedOnce(run, TrackingNames.EmitPlugins);
    }

    /// <summary>A refused class is parsed, and the library stays as it is.</summary>
    [Fact]
    public void AddedRefusedPlugin_LeavesTheLibrary()
    {
        GeneratorRun run = Run(s_compilation.WithFile("Added.cs", """[Pdk.Plugin("added", "1.0.0")] public class Added;"""));

        IncrementalAssert.Unchanged(run, TrackingNames.CollectPlugins);
        IncrementalAssert.Cached(run, TrackingNames.EmitPlugins);
        IncrementalAssert.OutputsCached(run);
    }

    /// <summary>An edit back to what was gives the same files again.</summary>
    [Fact]
    public void EditAndUndo_GivesTheSameFiles()
    {
        GeneratorRunner runner = new();
        GeneratorRun first = runner.Run(s_compilation);
        GeneratorRun edited = runner.Run(s_compilation.WithFile("Types.cs", Types.Replace("double Y", "float Y", StringComparison.Ordinal)));
        GeneratorRun last = runner.Run(s_compilation);

        Assert.Equal(first.Files, last.Files);
        Assert.NotEqual(first.Files, edited.Files);
    }

    private static GeneratorRun Edit(string file, string old, string replacement)
    {
        string text = s_compilation.SyntaxTrees.Single(tree => tree.FilePath == file).ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Run(s_compilation.WithFile(file, text.Replace(old, replacement, StringComparison.Ordinal)));
    }

    private static GeneratorRun Run(CSharpCompilation edited)
    {
        GeneratorRunner runner = new();
        runner.Run(s_compilation);
        return runner.Run(edited);
    }
}
