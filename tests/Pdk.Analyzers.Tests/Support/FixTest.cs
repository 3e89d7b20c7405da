using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Pdk.CodeFixes;
using Pdk.Generators;

namespace Pdk.Analyzers.Tests;

/// <summary>
/// Runs all analyzers and all code fixes on sources. The library applies the fixes one by one, and again with Fix All in
/// the document, the project and the solution, and expects the same of each.
/// </summary>
internal sealed partial class FixTest : CSharpCodeFixTest<ContractAnalyzer, PartialFix, DefaultVerifier>
{
    private readonly ProjectKind _kind;

    private FixTest(ProjectKind kind, IReadOnlyList<string> sources, IReadOnlyList<string> mended)
    {
        _kind = kind;
        this.SetUp(kind);

        // What a fix leaves must be marked again, whoever can mend it.
        FixedState.MarkupHandling = MarkupMode.Allow;
        FixedState.Sources.Add(("Usings.cs", RuleTest.Usings(kind)));
        for (int index = 0; index < sources.Count; index++)
        {
            TestState.Sources.Add(($"Source{index}.cs", sources[index]));
            FixedState.Sources.Add(($"Source{index}.cs", mended[index]));
        }
    }

    /// <summary>Every code fix of Pdk.</summary>
    internal static CodeFixProvider[] Fixes { get; } =
    [
        .. typeof(EditFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Fails unless the fixes turn one source into another, which compiles without a warning.</summary>
    internal static Task Expect(ProjectKind kind, string source, string mended) => Expect(kind, [source], [mended]);

    /// <inheritdoc cref="Expect(ProjectKind, string, string)"/>
    internal static Task Expect(ProjectKind kind, IReadOnlyList<string> sources, IReadOnlyList<string> mended) =>
        new FixTest(kind, sources, mended).RunAsync();

    /// <inheritdoc cref="Expect(ProjectKind, string, string)"/>
    internal static Task Expect(ProjectKind kind, string source, string mended, string title, string key) =>
        new FixTest(kind, [source], [mended])
        {
            CodeActionEquivalenceKey = key,
            CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title),
        }.RunAsync();

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        await base.RunImplAsync(cancellationToken);
        IEnumerable<SourceFile> files = FixedState.Sources.Skip(1).Select(file => new SourceFile(file.filename, Mark().Replace(file.content.ToString(), "$1")));
        GeneratorRunner.RunOnce(Analysis.Compile(_kind, files)).Output.ExpectNoWarnings();
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => RuleTest.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Fixes;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ContractGenerator), typeof(PluginGenerator)];

    protected override ParseOptions CreateParseOptions() => CompilationFactory.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);

    protected override CompilationOptions CreateCompilationOptions() => CompilationFactory.Options;

    [GeneratedRegex(@"\{\|PDK\d{4}:(.*?)\|\}")]
    private static partial Regex Mark();
}
