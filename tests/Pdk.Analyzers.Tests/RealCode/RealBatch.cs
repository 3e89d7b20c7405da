using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pdk.Analyzers.Tests.RealCode;

/// <summary>The interfaces of a package made contracts of one compilation, and what the analyzers say of them.</summary>
internal sealed class RealBatch
{
    private readonly CSharpCompilation _compilation;
    private readonly ContractChoice _choice;

    private RealBatch(CSharpCompilation compilation, ContractChoice choice, IReadOnlyList<INamedTypeSymbol> contracts, IReadOnlyList<string> skipped)
    {
        _compilation = compilation;
        _choice = choice;
        Contracts = contracts;
        Skipped = skipped;
    }

    /// <summary>The interfaces that became contracts.</summary>
    internal IReadOnlyList<INamedTypeSymbol> Contracts { get; }

    /// <summary>The interfaces that cannot be written in C#, each with the compiler's error.</summary>
    internal IReadOnlyList<string> Skipped { get; }

    /// <summary>How many slots the contracts have.</summary>
    internal int Slots => Contracts
        .SelectMany(_choice.MembersOf)
        .SelectMany(member => member is IPropertySymbol property ? [property.GetMethod, property.SetMethod] : new[] { (ISymbol?)member })
        .Count(member => member is IMethodSymbol { IsStatic: false } and ({ IsAbstract: true } or { IsVirtual: true }));

    /// <summary>The public interfaces of a package.</summary>
    internal static INamedTypeSymbol[] Interfaces(string package)
    {
        CSharpCompilation compilation = CompilationFactory.Create("Metadata", [], RealAssemblies.Packages);
        IEnumerable<INamedTypeSymbol> types = compilation.References
            .Select(reference => compilation.GetAssemblyOrModuleSymbol(reference))
            .OfType<IAssemblySymbol>()
            .Where(assembly => RealAssemblies.IsOf(assembly, package))
            .SelectMany(assembly => TypesIn(assembly.GlobalNamespace));
        return [.. types.Where(IsPublicInterface).OrderBy(ContractNames.InMetadata, StringComparer.Ordinal)];
    }

    /// <summary>Writes contracts, and leaves out what does not compile.</summary>
    internal static RealBatch Write(IReadOnlyList<INamedTypeSymbol> interfaces, ContractChoice choice)
    {
        List<string> skipped = [];
        while (true)
        {
            ContractWriter writer = new(new ContractNames(interfaces), choice);
            CSharpCompilation compilation = CompilationFactory.Create("RealContracts", interfaces.Select(writer.Write), RealAssemblies.Packages);
            Diagnostic[] errors = [.. compilation.GetDeclarationDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            if (errors.Length == 0)
            {
                return new RealBatch(compilation, choice, interfaces, skipped);
            }

            // What a package marks as an experiment is an error until it is turned off, as its users do.
            string[] experiments = [.. errors.Select(error => error.Id).Where(id => !id.StartsWith("CS", StringComparison.Ordinal)).Distinct()];
            if (experiments.Length > 0)
            {
                choice = choice with { Experiments = [.. choice.Experiments, .. experiments] };
                continue;
            }

            Dictionary<string, Diagnostic> first = errors.GroupBy(error => error.Location.SourceTree!.FilePath).ToDictionary(file => file.Key, file => file.First());
            skipped.AddRange(first.Select(pair => $"{pair.Key} {pair.Value.Id}"));
            interfaces = [.. interfaces.Where(type => !first.ContainsKey(ContractNames.InMetadata(type)))];
        }
    }

    /// <summary>What analyzers and the compiler report: errors, and of generated code warnings too.</summary>
    internal async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync()
    {
        ProjectKind kind = _choice.HasPlugins && Contracts.Count > 0 ? ProjectKind.Plugin : ProjectKind.Contract;
        ImmutableArray<Diagnostic> diagnostics = await Analysis.RunWithCompilerAsync(_compilation, kind);
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || IsOfGeneratedCode(diagnostic))];
    }

    private static bool IsOfGeneratedCode(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning
        && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    /// <summary>What a diagnostic says, and of what.</summary>
    internal static Verdict VerdictOf(Diagnostic diagnostic)
    {
        SyntaxNode node = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        string member = node.AncestorsAndSelf().Select(NameOf).FirstOrDefault(name => name is not null) ?? "";
        ParameterSyntax? parameter = node.FirstAncestorOrSelf<ParameterSyntax>();
        return new Verdict(diagnostic.Location.SourceTree.FilePath, member, parameter?.Identifier.ValueText ?? "", diagnostic.Id);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => Verdict.NameOf(method.Identifier.ValueText, NamesOf(method.ParameterList)),
        OperatorDeclarationSyntax method => Verdict.NameOf("operator", NamesOf(method.ParameterList)),
        ConversionOperatorDeclarationSyntax method => Verdict.NameOf("operator", NamesOf(method.ParameterList)),
        IndexerDeclarationSyntax indexer => Verdict.NameOf("this", NamesOf(indexer.ParameterList)),
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax declared => declared.Identifier.ValueText,
        EventFieldDeclarationSyntax declared => declared.Declaration.Variables[0].Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<string> NamesOf(BaseParameterListSyntax parameters) =>
        parameters.Parameters.Select(parameter => parameter.Identifier.ValueText);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private static bool IsPublicInterface(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return type.TypeKind == TypeKind.Interface;
    }
}
