using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Pdk.TestKit;

/// <summary>What tests do with compilations.</summary>
public static class CompilationExtensions
{
    /// <summary>Compiles to an assembly in memory.</summary>
    /// <param name="compilation">What to compile; it must be free of warnings.</param>
    /// <returns>The assembly's bytes.</returns>
    public static ImmutableArray<byte> EmitImage(this CSharpCompilation compilation) =>
        Emit(compilation, new EmitOptions());

    /// <summary>Compiles to a reference assembly in memory, as MSBuild passes it to other projects.</summary>
    /// <param name="compilation">What to compile; it must be free of warnings.</param>
    /// <returns>The assembly's bytes.</returns>
    public static ImmutableArray<byte> EmitReferenceAssembly(this CSharpCompilation compilation) =>
        Emit(compilation, new EmitOptions(metadataOnly: true, includePrivateMembers: false));

    /// <summary>Makes a compilation visible to another one.</summary>
    /// <param name="compilation">What is referenced.</param>
    /// <param name="kind">As what.</param>
    /// <returns>The reference.</returns>
    public static MetadataReference ToReference(this CSharpCompilation compilation, ReferenceKind kind) => kind switch
    {
        ReferenceKind.Compilation => compilation.ToMetadataReference(),
        ReferenceKind.Image => MetadataReference.CreateFromImage(compilation.EmitImage()),
        ReferenceKind.ReferenceAssembly => MetadataReference.CreateFromImage(compilation.EmitReferenceAssembly()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Replaces a file, or adds it.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="text">Its new text.</param>
    /// <returns>The changed compilation.</returns>
    public static CSharpCompilation WithFile(this CSharpCompilation compilation, string path, string text)
    {
        SyntaxTree tree = CompilationFactory.Parse(new SourceFile(path, text));
        return compilation.SyntaxTrees.FirstOrDefault(old => old.FilePath == path) is { } replaced
            ? compilation.ReplaceSyntaxTree(replaced, tree)
            : compilation.AddSyntaxTrees(tree);
    }

    /// <summary>Fails if the compiler has anything to say.</summary>
    /// <param name="compilation">What to check.</param>
    public static void ExpectNoWarnings(this CSharpCompilation compilation) => ExpectNone(compilation, compilation.GetDiagnostics());

    private static void ExpectNone(CSharpCompilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        string[] lines = [.. diagnostics.Where(IsUnexpected).Select(Describe)];
        if (lines.Length > 0)
        {
            throw new ExpectationException(
                $"{compilation.AssemblyName} does not compile without warnings:\n{string.Join('\n', lines)}");
        }
    }

    private static ImmutableArray<byte> Emit(CSharpCompilation compilation, EmitOptions options)
    {
        // The compiler says what it has to say as it emits; only of bodies that it leaves out it has to be asked.
        if (options.EmitMetadataOnly)
        {
            compilation.ExpectNoWarnings();
        }

        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream, options: options);
        ExpectNone(compilation, result.Diagnostics);
        return result.Success
            ? [.. stream.ToArray()]
            : throw new ExpectationException($"{compilation.AssemblyName} was not emitted:\n{string.Join('\n', result.Diagnostics)}");
    }

    // Sources of tests need no documentation, and their structs are only looked at; generated files have no excuse.
    private static bool IsUnexpected(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && !(diagnostic.Id is "CS1591" or "CS0169" or "CS0649" or "CS0414"
            && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == false);

    private static string Describe(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
            : "";
        return $"{diagnostic}\n    {line}";
    }
}
