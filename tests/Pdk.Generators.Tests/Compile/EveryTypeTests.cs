using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Compile;

/// <summary>What is generated for any contract compiles without a warning, on both sides.</summary>
public sealed class EveryTypeTests
{
    private static readonly CSharpCompilation s_contract = RunOn("Contract", EveryType.Contract);

    /// <summary>The contract's own assembly.</summary>
    [Fact]
    public void Contract_OfEveryTypeInEveryPosition_Compiles() => s_contract.EmitImage();

    /// <summary>The plugin sees the contract in each of the ways in which assemblies see each other.</summary>
    [Theory]
    [InlineData(ReferenceKind.Compilation)]
    [InlineData(ReferenceKind.Image)]
    [InlineData(ReferenceKind.ReferenceAssembly)]
    public void Plugin_OfEveryTypeInEveryPosition_Compiles(ReferenceKind kind)
    {
        CSharpCompilation plugin = RunOn("Plugin", EveryType.Plugin, s_contract, kind);

        plugin.EmitImage();
        Assert.Equal(2, plugin.SyntaxTrees.Length);
    }

    /// <summary>Without annotations of nullability too.</summary>
    [Fact]
    public void Contract_WithoutNullable_Compiles()
    {
        CSharpCompilation contract = RunOn("Contract", Oblivious(EveryType.Contract));

        contract.ExpectNoWarnings();
        RunOn("Plugin", Oblivious(EveryType.Plugin), contract, ReferenceKind.Compilation).ExpectNoWarnings();
    }

    private static CSharpCompilation RunOn(string name, string source) =>
        GeneratorRunner.RunOnce(CompilationFactory.Create(name, source)).Output;

    private static CSharpCompilation RunOn(string name, string source, CSharpCompilation reference, ReferenceKind kind) =>
        GeneratorRunner.RunOnce(CompilationFactory.Create(name, source, reference.ToReference(kind))).Output;

    private static string Oblivious(string source) => "#nullable disable\n" + source
        .Replace("string?", "string", StringComparison.Ordinal)
        .Replace("Uri?", "Uri", StringComparison.Ordinal)
        .Replace("Version?", "Version", StringComparison.Ordinal)
        .Replace("[]?", "[]", StringComparison.Ordinal);
}
