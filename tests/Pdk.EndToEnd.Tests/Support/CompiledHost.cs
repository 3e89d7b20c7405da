using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Hosting;
using Pdk.TestKit;

namespace Pdk.EndToEnd.Tests.Support;

/// <summary>A host that a test compiles from source, so that its view of a contract can be any.</summary>
internal sealed class CompiledHost : IDisposable
{
    // What a build would write beside the program.
    private const string RuntimeConfiguration =
        """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""";

    private static readonly string[] s_assemblies = ["Pdk.dll", "Pdk.Abi.dll", "Pdk.Hosting.dll"];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pdk-end-to-end-");
    private readonly string _program;

    /// <summary>Compiles a host.</summary>
    /// <param name="sources">Its contract and its program.</param>
    internal CompiledHost(IEnumerable<SourceFile> sources)
    {
        CSharpCompilation compilation = CompilationFactory.Create(
            "Host", sources, MetadataReference.CreateFromFile(typeof(PluginLibrary).Assembly.Location));
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));

        _program = Path.Combine(_directory.FullName, "Host.dll");
        File.WriteAllBytes(_program, [.. GeneratorRunner.RunOnce(compilation).Output.EmitImage()]);
        File.WriteAllText(Path.ChangeExtension(_program, ".runtimeconfig.json"), RuntimeConfiguration);
        foreach (string assembly in s_assemblies)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, assembly), Path.Combine(_directory.FullName, assembly));
        }
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">The program's arguments.</param>
    /// <returns>What it printed.</returns>
    internal Task<string> RunAsync(params string[] arguments) => ChildProcess.RunAsync(ChildProcess.DotNet, ["exec", _program, .. arguments]);
}
