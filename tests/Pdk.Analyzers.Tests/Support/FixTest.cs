using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Pdk.Abi;
using Pdk.Abi.Baselines;
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

    private FixTest(ProjectKind kind, IReadOnlyList<FixSource> sources, IReadOnlyList<FixSource> mended)
    {
        _kind = kind;
        this.SetUp(kind, sources[0].HasBaselines);
        SolutionTransforms.Add((solution, project) => solution.WithProjectFilePath(project, FixSource.ProjectFolder + "TestProject.csproj"));

        // What a fix leaves must be marked again, whoever can mend it.
        FixedState.MarkupHandling = MarkupMode.Allow;
        FixedState.Sources.Add(("Usings.cs", RuleTest.Usings(kind)));
        for (int index = 0; index < sources.Count; index++)
        {
            TestState.Sources.Add(($"Source{index}.cs", sources[index].Code));
            FixedState.Sources.Add(($"Source{index}.cs", mended[index].Code));
            TestState.AdditionalFiles.AddRange(sources[index].Baselines);
            FixedState.AdditionalFiles.AddRange(mended[index].Baselines);
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
        new FixTest(kind, [.. sources.Select(FixSource.Parse)], [.. mended.Select(FixSource.Parse)]).RunAsync();

    /// <inheritdoc cref="Expect(ProjectKind, string, string)"/>
    internal static Task Expect(ProjectKind kind, string source, string mended, string title, string key) =>
        new FixTest(kind, [FixSource.Parse(source)], [FixSource.Parse(mended)])
        {
            CodeActionEquivalenceKey = key,
            CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title),
        }.RunAsync();

    /// <summary>Expects several fixes for one diagnostic, makes the last of those named, and finds no Fix All.</summary>
    internal static Task ExpectChoice(string source, string mended, string[] titles)
    {
        FixTest test = new(ProjectKind.Contract, [FixSource.Parse(source)], [FixSource.Parse(mended)])
        {
            CodeActionIndex = titles.Length - 1,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
            CodeActionVerifier = (action, verifier) => verifier.Equal(titles[^1], action.Title),
        };
        return test.RunAsync();
    }

    /// <summary>Expects a fix of what another fix leaves.</summary>
    internal static Task ExpectInSteps(ProjectKind kind, string source, string mended, int steps) =>
        new FixTest(kind, [FixSource.Parse(source)], [FixSource.Parse(mended)])
        {
            NumberOfIncrementalIterations = steps,
            NumberOfFixAllIterations = steps,
        }.RunAsync();

    /// <summary>Expects a new file, in a project that has a folder for its baselines.</summary>
    internal static Task ExpectInFolder(string folder, string source, string mended, string path)
    {
        FixTest test = new(ProjectKind.Contract, [FixSource.Parse(source)], [FixSource.Parse(mended)])
        {
            CodeActionVerifier = (action, verifier) => verifier.Equal(Path.GetFullPath(path), NewFile(action)),
        };
        test.TestState.AnalyzerConfigFiles.Add(("/folder.globalconfig", $"is_global = true\nbuild_property._PdkAbiFolder = {folder}\n"));
        return test.RunAsync();
    }

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        await base.RunImplAsync(cancellationToken);
        IEnumerable<SourceFile> files = FixedState.Sources.Skip(1).Select(file => new SourceFile(file.filename, Plain(file.content)));
        ImmutableArray<AdditionalText> before = [.. TestState.AdditionalFiles.Select(file => new TextFile(file.filename, Plain(file.content)))];
        CSharpCompilation mended = GeneratorRunner.RunOnce(Analysis.Compile(_kind, files), before).Output;
        mended.ExpectNoWarnings();
        foreach ((string path, SourceText content) in FixedState.AdditionalFiles.Where(file => !TestState.AdditionalFiles.Any(old => old.content.ContentEquals(file.content))))
        {
            Assert.Equal(Accept(mended, path, before), content.ToString());
        }
    }

    // Two rules may mark one place.
    private static string Plain(SourceText content) => Mark().Replace(Mark().Replace(content.ToString(), "$1"), "$1");

    private static string? NewFile(CodeAction action) => action.GetOperationsAsync(CancellationToken.None).Result
        .OfType<ApplyChangesOperation>()
        .SelectMany(operation => operation.ChangedSolution.Projects.Single().AdditionalDocuments)
        .Single().FilePath;

    // What the build writes: it reads the contract from the assembly, where the generator has put it.
    private static string Accept(CSharpCompilation mended, string path, ImmutableArray<AdditionalText> before)
    {
        string id = Path.GetFileNameWithoutExtension(path);
        string text = mended.Assembly.GetAttributes()
            .Where(attribute => attribute is { AttributeClass.Name: "ContractAbiAttribute" } && id.Equals(attribute.ConstructorArguments[0].Value))
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value!)
            .Single();
        AbiContract? baseline = before.Where(file => file.Path == path).Select(file => AbiBaseline.Read(id, file.GetText()!.ToString())).SingleOrDefault();
        return AbiBaseline.Accept(baseline, AbiDocument.Parse(text).Contracts[0]).ToString();
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => RuleTest.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Fixes;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ContractGenerator), typeof(PluginGenerator), typeof(ClosureGenerator)];

    protected override ParseOptions CreateParseOptions() => CompilationFactory.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);

    protected override CompilationOptions CreateCompilationOptions() => CompilationFactory.Options;

    [GeneratedRegex(@"\{\|PDK\d{4}:(.*?)\|\}")]
    private static partial Regex Mark();
}
