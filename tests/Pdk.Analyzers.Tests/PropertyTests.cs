using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Analyzers.Tests;

/// <summary>Generators and analyzers agree on every contract and plugin class.</summary>
public sealed class PropertyTests
{
    private const int ContractsInCompilation = 40;

    /// <summary>What the generators refuse is reported as an error, in the same words, nothing that they accept is, and nothing in what they generate.</summary>
    [Fact]
    public void Refusal_OfGenerator_IsErrorOfAnalyzer()
    {
        int accepted = 0;
        int refused = 0;
        RandomContract.Gen.Array[ContractsInCompilation].Sample(
            contracts => Check(contracts, ref accepted, ref refused), iter: 5, threads: 1);

        // Both happen often, or the test says nothing.
        Assert.InRange(accepted, 25, 175);
        Assert.InRange(refused, 25, 175);
    }

    private static void Check(RandomContract[] contracts, ref int accepted, ref int refused)
    {
        SourceFile[] files = [.. contracts.Select((contract, index) => new SourceFile($"{index}.cs", contract.Source(index)))];
        CSharpCompilation compilation = Analysis.Compile(ProjectKind.Plugin, files);
        ImmutableArray<Diagnostic> diagnostics = Analysis.RunAsync(compilation, ProjectKind.Plugin).GetAwaiter().GetResult();
        Assert.All(diagnostics, diagnostic => Assert.Contains(files, file => file.Path == diagnostic.Location.SourceTree?.FilePath));
        ILookup<string, Diagnostic> errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);

        foreach (SourceFile file in files)
        {
            SyntaxTree tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath == file.Path);
            Parsed<ContractModel> contract = ContractParser.Parse(Declared(compilation, tree, "IScan"), compilation, CancellationToken.None);
            Parsed<PluginModel> plugin = PluginParser.Parse(Declared(compilation, tree, "Scan"), compilation, CancellationToken.None);
            string[] expected = [.. contract.Findings.Concat(plugin.Findings).Select(finding => finding.Message).Order(StringComparer.Ordinal)];
            string[] actual = [.. errors[file.Path].Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];

            Assert.True(expected.SequenceEqual(actual), $"{file.Text}\nfound:\n{string.Join('\n', expected)}\nreported:\n{string.Join('\n', actual)}");
            Assert.Equal(contract.Model.Refusal is not null, errors[file.Path].Any(diagnostic => diagnostic.Id.StartsWith("PDK00", StringComparison.Ordinal)));
            Assert.Equal(plugin.Model.Refusal is not null, errors[file.Path].Any(diagnostic => diagnostic.Id.StartsWith("PDK02", StringComparison.Ordinal)));
            accepted += contract.Model.Refusal is null ? 1 : 0;
            refused += contract.Model.Refusal is null ? 0 : 1;
        }
    }

    private static INamedTypeSymbol Declared(CSharpCompilation compilation, SyntaxTree tree, string name) =>
        compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Single(type => type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree));
}
