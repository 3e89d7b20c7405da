using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.Abi;
using Pdk.Abi.Baselines;
using Pdk.Hosting;
using Pdk.TestKit;

namespace Pdk.Tests;

/// <summary>
/// A contract and a plugin that are compiled in memory, with the generators, and loaded through their entry point, as a
/// native library is.
/// </summary>
internal sealed class InMemoryPlugin : IDisposable
{
    private readonly Assembly _assembly;

    private InMemoryPlugin(Assembly assembly)
        : this(assembly, assembly)
    {
    }

    private InMemoryPlugin(Assembly host, Assembly plugin)
    {
        _assembly = host;
        MethodInfo entry = plugin.GetTypes()
            .Single(type => type.Name.EndsWith("PluginEntry", StringComparison.Ordinal))
            .GetMethod("Entry", BindingFlags.Static | BindingFlags.NonPublic)!;
        Library = PluginLibrary.FromEntry(entry.MethodHandle.GetFunctionPointer(), "in memory");
    }

    internal PluginLibrary Library { get; }

    internal static InMemoryPlugin Compile(params string[] sources) => new(Load(sources));

    /// <summary>
    /// The same with the sources compiled twice: one assembly is the host, the other one the plugin, with a Pdk of its own as
    /// a native library has. What each makes is then foreign to the other.
    /// </summary>
    internal static InMemoryPlugin CompileIsolated(params string[] sources)
    {
        ImmutableArray<byte> image = Compile(sources, null);
        return new InMemoryPlugin(Load(image), new PluginContext().LoadFromStream(new MemoryStream([.. image])));
    }

    /// <summary>The same with one text of the generated code replaced, as if the generator had been wrong.</summary>
    internal static InMemoryPlugin CompileTampered(string old, string @new, params string[] sources) =>
        new(Load(sources, text => Replace(text, old, @new)));

    /// <summary>The same with any change of the generated code.</summary>
    internal static InMemoryPlugin CompileTampered(Func<string, string> tamper, params string[] sources) => new(Load(sources, tamper));

    /// <summary>Runs the static method <c>Run(PluginLibrary)</c> of a class of a host with contracts of its own.</summary>
    internal static T RunHost<T>(string type, PluginLibrary library, params string[] sources) => Run<T>(Load(sources), type, library);

    /// <summary>The same with one text of the generated code replaced.</summary>
    internal static T RunTamperedHost<T>(string old, string @new, string type, PluginLibrary library, params string[] sources) =>
        Run<T>(Load(sources, text => Replace(text, old, @new)), type, library);

    /// <summary>Runs the static method <c>Run(PluginLibrary)</c> of a class of the plugin's own assembly.</summary>
    internal T Run<T>(string type) => Run<T>(_assembly, type, Library);

    public void Dispose() => Library.Dispose();

    private static string Replace(string text, string old, string @new) => text.Replace(old, @new, StringComparison.Ordinal);

    // A baseline among the sources is a file beside them.
    private static Assembly Load(string[] files, Func<string, string>? tamper = null) => Load(Compile(files, tamper));

    private static Assembly Load(ImmutableArray<byte> image)
    {
        AssemblyLoadContext context = new("in memory");
        context.Resolving += (_, name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name.Name);
        return context.LoadFromStream(new MemoryStream([.. image]));
    }

    private static ImmutableArray<byte> Compile(string[] files, Func<string, string>? tamper)
    {
        string[] baselines = [.. files.Where(file => file.StartsWith("pdkabi ", StringComparison.Ordinal))];
        string[] sources = [.. files.Except(baselines)];
        CSharpCompilation compilation = CompilationFactory.Create(
            "InMemory" + Guid.NewGuid().ToString("N"),
            sources.Select((source, index) => new SourceFile($"File{index}.cs", source)),
            MetadataReference.CreateFromFile(typeof(PluginLibrary).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(InMemoryPlugin).Assembly.Location));
        CSharpCompilation output = GeneratorRunner.RunOnce(
            compilation, baselines.Select(text => new TextFile($"{AbiDocument.Parse(text).Contracts[0].DeclaredId}{AbiBaseline.Extension}", text))).Output;
        if (tamper is not null)
        {
            string[] texts = [.. output.SyntaxTrees.Select(tree => tree.ToString())];
            Assert.NotEqual(texts, texts.Select(tamper));
            output = output.RemoveAllSyntaxTrees().AddSyntaxTrees(
                texts.Select((text, index) => CompilationFactory.Parse(new SourceFile($"File{index}.cs", tamper(text)))));
        }

        return output.EmitImage();
    }

    private static T Run<T>(Assembly assembly, string type, PluginLibrary library)
    {
        MethodInfo method = assembly.GetType(type, throwOnError: true)!.GetMethod("Run")!;
        return (T)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [library], null)!;
    }
}
