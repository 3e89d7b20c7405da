using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;

namespace Pdk.Generators.Tests.Model;

/// <summary>Parses contracts and plugin classes of a source.</summary>
internal static class Parse
{
    /// <summary>The line, from 0, on which a source begins behind the usual namespaces.</summary>
    internal static int FirstLine { get; } = Sources.Usings.Count(character => character == '\n');

    /// <summary>A compilation of a source, with the usual namespaces.</summary>
    internal static CSharpCompilation Compile(string source, params IEnumerable<MetadataReference> references) =>
        CompilationFactory.Create("Source", Sources.Usings + source, references);

    /// <summary>Parses the contract of a source.</summary>
    /// <param name="source">A source with an interface IContract.</param>
    internal static Parsed<ContractModel> Contract(string source)
    {
        CSharpCompilation compilation = Compile(source);
        return ContractParser.Parse(Declared(compilation, "IContract"), compilation, CancellationToken.None);
    }

    /// <summary>Parses a contract that a compilation sees.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="name">The contract's metadata name.</param>
    internal static Parsed<ContractModel> Contract(CSharpCompilation compilation, string name = "IContract") =>
        ContractParser.Parse(compilation.GetTypeByMetadataName(name)!, compilation, CancellationToken.None);

    /// <summary>Parses what the base of an interface of a source is: a closure.</summary>
    /// <param name="source">A source with an interface IUse.</param>
    internal static Parsed<ContractModel> Closure(string source) => Closure(Compile(source));

    /// <summary>Parses what the base of an interface of a compilation is: a closure.</summary>
    /// <param name="compilation">A compilation with an interface IUse.</param>
    internal static Parsed<ContractModel> Closure(CSharpCompilation compilation) =>
        ClosureParser.Parse(Declared(compilation, "IUse").Interfaces[0], compilation, CancellationToken.None);

    /// <summary>Parses a contract with given members.</summary>
    /// <param name="members">The members.</param>
    /// <param name="types">Types that they need.</param>
    internal static Parsed<ContractModel> Members(string members, string types = "") =>
        Contract($$"""[PluginContract("a.b")] public unsafe partial interface IContract { {{members}} } {{types}}""");

    /// <summary>Parses the plugin class of a source.</summary>
    /// <param name="source">A source with a class Plugin.</param>
    internal static Parsed<PluginModel> Plugin(string source)
    {
        CSharpCompilation compilation = Compile(source);
        return PluginParser.Parse(Declared(compilation, "Plugin"), compilation, CancellationToken.None);
    }

    private static INamedTypeSymbol Declared(CSharpCompilation compilation, string name) =>
        (INamedTypeSymbol)compilation.GetSymbolsWithName(name, SymbolFilter.Type).Single();
}
