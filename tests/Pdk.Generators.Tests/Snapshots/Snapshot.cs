using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Pdk.Generators.Tests.Snapshots;

/// <summary>What every snapshot test does: generate, compile, compare.</summary>
internal static class Snapshot
{
    /// <summary>Compares what is generated for a source with its snapshots.</summary>
    /// <param name="source">The source; it must compile without a warning.</param>
    /// <param name="sourceFile">The test's file.</param>
    /// <param name="method">The test's method.</param>
    internal static Task Verify(string source, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        Verify(CompilationFactory.Create("Snapshot", Sources.Usings + source), sourceFile, method);

    /// <summary>Compares what is generated for a plugin with its snapshots; its contracts are in an assembly of their own.</summary>
    /// <param name="contracts">The source of the contracts.</param>
    /// <param name="plugins">The source of the plugin classes.</param>
    /// <param name="sourceFile">The test's file.</param>
    /// <param name="method">The test's method.</param>
    internal static Task VerifyPlugin(
        string contracts, string plugins, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        CSharpCompilation contract = GeneratorRunner.RunOnce(CompilationFactory.Create("Contracts", Sources.Usings + contracts)).Output;
        return Verify(
            CompilationFactory.Create("Plugins", Sources.Usings + plugins, contract.ToReference(ReferenceKind.ReferenceAssembly)),
            sourceFile,
            method);
    }

    private static Task Verify(CSharpCompilation compilation, string sourceFile, string method)
    {
        GeneratorRun run = GeneratorRunner.RunOnce(compilation);
        run.Output.ExpectNoWarnings();
        return Verifier.Verify(run.Result, sourceFile, method);
    }
}
