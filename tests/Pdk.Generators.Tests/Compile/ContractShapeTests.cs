using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Compile;

/// <summary>Contracts and plugins of unusual shape, the files of Shapes: what is generated for them compiles without a warning.</summary>
public sealed class ContractShapeTests
{
    /// <summary>Their names.</summary>
    public static TheoryData<string> Shapes { get; } = [.. Directory.GetFiles(Folder()).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>There is a file for each contract, one for all plugins, and no warning.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Contract_OfUnusualShape_Compiles(string shape)
    {
        string source = File.ReadAllText(Path.Combine(Folder(), $"{shape}.cs"));
        GeneratorRun run = GeneratorRunner.RunOnce(CompilationFactory.Create(shape, Sources.Usings + source));

        run.Output.EmitImage();
        int contracts = source.Split("PluginContract(\"").Length - 1;
        int libraries = source.Contains("Plugin(\"", StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(contracts + libraries, run.Files.Count());
    }

    /// <summary>An internal contract serves a plugin that its assembly befriends.</summary>
    [Fact]
    public void Contract_InternalInAnotherAssembly_Compiles()
    {
        CSharpCompilation contract = GeneratorRunner.RunOnce(CompilationFactory.Create(
            "Contract",
            Sources.Usings + """[assembly: InternalsVisibleTo("Plugin")] [PluginContract("a.b")] internal partial interface IFoo { S A(S s); } internal struct S { public int B; }""")).Output;
        GeneratorRun plugin = GeneratorRunner.RunOnce(CompilationFactory.Create(
            "Plugin",
            """[Pdk.Plugin("p", "1.0.0")] internal class Foo : IFoo { public S A(S s) => s; }""",
            contract.ToReference(ReferenceKind.Image)));

        plugin.Output.EmitImage();
        Assert.Single(plugin.Files);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Shapes");
}
