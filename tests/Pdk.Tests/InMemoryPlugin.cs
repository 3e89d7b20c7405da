using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Hosting;
using Pdk.TestKit;

namespace Pdk.Tests;

/// <summary>
/// A contract and a plugin that are compiled in memory, with the generators, and loaded through their entry point, as a
/// native library is.
/// </summary>
internal sealed class InMemoryPlugin : IDisposable
{
    private readonly AssemblyLoadContext _context = new("plugin", isCollectible: false);
    private readonly Assembly _assembly;

    private InMemoryPlugin(ImmutableArray<byte> image)
    {
        _context.Resolving += (_, name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name.Name);
        _assembly = _context.LoadFromStream(new MemoryStream([.. image]));
        MethodInfo entry = _assembly.GetTypes()
            .Single(type => type.Name.EndsWith("PluginEntry", StringComparison.Ordinal))
            .GetMethod("Entry", BindingFlags.Static | BindingFlags.NonPublic)!;
        Library = PluginLibrary.FromEntry(entry.MethodHandle.GetFunctionPointer(), "in memory");
    }

    internal PluginLibrary Library { get; }

    internal static InMemoryPlugin Compile(params string[] sources)
    {
        CSharpCompilation compilation = CompilationFactory.Create(
            "InMemory" + Guid.NewGuid().ToString("N"),
            sources.Select((source, index) => new SourceFile($"File{index}.cs", source)),
            MetadataReference.CreateFromFile(typeof(PluginLibrary).Assembly.Location));
        GeneratorRun run = GeneratorRunner.RunOnce(compilation);
        return new InMemoryPlugin(run.Output.EmitImage());
    }

    /// <summary>Runs the static method <c>Run(PluginLibrary)</c> of a class of the assembly.</summary>
    internal T Run<T>(string type)
    {
        MethodInfo method = _assembly.GetType(type, throwOnError: true)!.GetMethod("Run")!;
        try
        {
            return (T)method.Invoke(null, [Library])!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    public void Dispose() => Library.Dispose();
}
