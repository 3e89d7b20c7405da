using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Pdk.Generators;
using Pdk.Hosting;

namespace Pdk.Analyzers.Tests;

/// <summary>
/// Runs all analyzers on a source, behind the generators as in a build. The library also tries each source as generated
/// code, which must be left alone, and with each diagnostic suppressed by <c>#pragma</c>.
/// </summary>
internal sealed class RuleTest : CSharpAnalyzerTest<ContractAnalyzer, DefaultVerifier>
{
    private const string AllUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics.Tracing;
        global using System.IO;
        global using System.Runtime.CompilerServices;
        global using System.Runtime.InteropServices;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Pdk;
        """;

    private readonly ProjectKind _kind;
    private string? _noWarn;

    private RuleTest(ProjectKind kind, string text)
    {
        _kind = kind;
        RuleSource source = RuleSource.Parse(text);
        this.SetUp(kind, source.Baseline is not null);
        TestState.Sources.Add(("Source.cs", source.Code));
        if (source.Baseline is { Length: > 0 } baseline)
        {
            TestState.AdditionalFiles.Add((source.File, baseline));
        }
    }

    /// <summary>The reference of a host.</summary>
    internal static MetadataReference Hosting { get; } = MetadataReference.CreateFromFile(typeof(PluginLibrary).Assembly.Location);

    /// <summary>Every analyzer of Pdk.</summary>
    internal static DiagnosticAnalyzer[] Analyzers =>
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The file with the namespaces that sources use.</summary>
    internal static string Usings(ProjectKind kind) =>
        kind == ProjectKind.Host ? AllUsings + "\nglobal using Pdk.Hosting;" : AllUsings;

    /// <summary>How a project is compiled.</summary>
    internal static CSharpCompilationOptions Options(ProjectKind kind) => CompilationFactory.Options.WithAllowUnsafe(kind != ProjectKind.Safe);

    /// <summary>Fails unless what is marked in a source, and nothing else, is reported.</summary>
    /// <param name="kind">What the source is compiled as.</param>
    /// <param name="source">The source, its marks as in <c>{|PDK0003:value|}</c>.</param>
    internal static Task Expect(ProjectKind kind, string source) => new RuleTest(kind, source).RunAsync();

    /// <inheritdoc cref="Expect(ProjectKind, string)"/>
    /// <param name="expected">A diagnostic that stands nowhere in the source.</param>
    internal static Task Expect(ProjectKind kind, string source, DiagnosticResult expected)
    {
        RuleTest test = new(kind, source);
        test.TestState.ExpectedDiagnostics.Add(expected);
        return test.RunAsync();
    }

    /// <summary>Fails unless just the given diagnostics are reported, in a project with a configuration file and warnings turned off.</summary>
    internal static Task ExpectConfigured(ProjectKind kind, string source, (string Path, string Text)? config, string? noWarn, DiagnosticResult[] expected)
    {
        RuleTest test = new(kind, source);
        if (config is { } file)
        {
            test.TestState.AnalyzerConfigFiles.Add(file);
        }

        test._noWarn = noWarn;
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ContractGenerator), typeof(PluginGenerator), typeof(ClosureGenerator)];

    protected override ParseOptions CreateParseOptions() => CompilationFactory.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);

    protected override CompilationOptions CreateCompilationOptions() => _noWarn is null
        ? Options(_kind)
        : Options(_kind).WithSpecificDiagnosticOptions([new KeyValuePair<string, ReportDiagnostic>(_noWarn, ReportDiagnostic.Suppress)]);
}
