using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Pdk.TestKit;

/// <summary>Makes compilations like those of a project that references Pdk, at the strictest settings of the compiler.</summary>
public static class CompilationFactory
{
    private static readonly MetadataReference s_pdk = MetadataReference.CreateFromFile(typeof(PluginContractAttribute).Assembly.Location);

    /// <summary>C# 14, with documentation comments checked, as a debug build: what only that has is compiled and run too.</summary>
    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithPreprocessorSymbols("DEBUG")
        .WithDocumentationMode(DocumentationMode.Diagnose)
        .WithFeatures([KeyValuePair.Create("strict", "true")]);

    /// <summary>A library with nullable annotations and every warning of the compiler.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999);

    /// <summary>Makes a compilation of one file.</summary>
    /// <param name="assemblyName">Its name.</param>
    /// <param name="source">The file's text.</param>
    /// <param name="references">What it references beside .NET and Pdk.</param>
    /// <returns>The compilation.</returns>
    public static CSharpCompilation Create(string assemblyName, string source, params IEnumerable<MetadataReference> references) =>
        Create(assemblyName, [new SourceFile($"{assemblyName}.cs", source)], references);

    /// <summary>Makes a compilation of several files.</summary>
    /// <param name="assemblyName">Its name.</param>
    /// <param name="files">The files.</param>
    /// <param name="references">What it references beside .NET and Pdk.</param>
    /// <returns>The compilation.</returns>
    public static CSharpCompilation Create(
        string assemblyName, IEnumerable<SourceFile> files, params IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(assemblyName, files.Select(Parse), [.. Net100.References.All, s_pdk, .. references], Options);

    /// <summary>Parses a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its tree.</returns>
    public static SyntaxTree Parse(SourceFile file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(file.Text), ParseOptions, file.Path);
}
