using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Incrementality;

/// <summary>Which closures are written again after an edit.</summary>
public sealed class ClosureEditTests
{
    private const string Contract =
        """
        namespace Acme;

        public struct Event { public long Time; }
        public struct Other { public int A; }

        [Pdk.PluginContract("acme.source")]
        public partial interface ISource<T>
        {
            T Read(int count);
        }
        """;

    private static readonly CSharpCompilation s_compilation = CompilationFactory.Create(
        "Edits",
        [
            new SourceFile("Contract.cs", Contract),
            new SourceFile("Plugin.cs", """[Pdk.Plugin("p", "1.0.0")] public sealed class Source : Acme.ISource<Acme.Event> { public Acme.Event Read(int count) => default; }"""),
            new SourceFile("Assembly.cs", "using Pdk; using Acme; [assembly: PluginClosure<ISource<int>>] [assembly: PluginClosure<ISource<Event>>] class Unrelated { int Value => 1; }"),
            new SourceFile("More.cs", "[assembly: Pdk.PluginClosure<Acme.ISource<double>>] [assembly: System.CLSCompliant(false)]"),
        ]);

    [Fact]
    public void Closures_AreWrittenOnceEach() => Assert.Equal(
        ["acme.source{Acme.Event}.g.cs", "acme.source{f64}.g.cs", "acme.source{i32}.g.cs"],
        new GeneratorRunner().Run(s_compilation).Files.Select(file => file.Path).Where(path => path.StartsWith("acme.source", StringComparison.Ordinal)));

    /// <summary>Closures may be parsed again, but give the same models, and nothing after that runs.</summary>
    [Theory]
    [InlineData("Assembly.cs", "=> 1", "=> 2")]
    [InlineData("Assembly.cs", "using Acme;", "using Acme; // A comment.\n")]
    [InlineData("Assembly.cs", "[assembly: PluginClosure<ISource<Event>>]", "")]
    [InlineData("Assembly.cs", "PluginClosure<ISource<int>>]", "PluginClosure<ISource<int>>, PluginClosure<ISource<double>>]")]
    [InlineData("More.cs", "false", "true")]
    [InlineData("Plugin.cs", "=> default", "=> new()")]
    [InlineData("Contract.cs", "int A", "int B")]
    [InlineData("Contract.cs", "T Read", "/* Reads. */ T Read")]
    public void InvisibleEdit_WritesNoClosure(string file, string old, string replacement)
    {
        GeneratorRun run = Edit(file, old, replacement);

        IncrementalAssert.Unchanged(run, TrackingNames.CollectClosures);
        IncrementalAssert.Cached(run, TrackingNames.EmitClosure);
        IncrementalAssert.Cached(run, TrackingNames.NameClosureFiles);
    }

    [Fact]
    public void EditOfArgument_WritesItsClosureAlone() =>
        IncrementalAssert.ModifiedOnce(Edit("Contract.cs", "long Time", "int Time"), TrackingNames.EmitClosure);

    [Fact]
    public void EditOfAttribute_WritesItsClosureAlone() =>
        IncrementalAssert.ModifiedOnce(Edit("More.cs", "<double>", "<float>"), TrackingNames.EmitClosure);

    [Fact]
    public void EditOfGenericContract_WritesAll() =>
        Assert.Equal(3, Edit("Contract.cs", "int count", "long count").Steps(TrackingNames.EmitClosure).Count(step => step.Outputs[0].Reason == Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified));

    /// <summary>Two compilations of one source share no object, and their closures are equal.</summary>
    [Fact]
    public void SameSource_GivesEqualModels()
    {
        const string Source = "[PluginContract(\"a.b\")] public partial interface IContract<T> { (T, string?) Get(in T value); } interface IUse : IContract<DateTime>;";

        Assert.Equal(Model.Parse.Closure(Source), Model.Parse.Closure(Source));
        Assert.Equal(Model.Parse.Closure(Source).Model.GetHashCode(), Model.Parse.Closure(Source).Model.GetHashCode());
    }

    private static GeneratorRun Edit(string file, string old, string replacement)
    {
        GeneratorRunner runner = new();
        runner.Run(s_compilation);
        string text = s_compilation.SyntaxTrees.Single(tree => tree.FilePath == file).ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return runner.Run(s_compilation.WithFile(file, text.Replace(old, replacement, StringComparison.Ordinal)));
    }
}
