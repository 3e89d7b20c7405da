using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.Abi;
using Pdk.CodeModel;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;
using Pdk.Generators.Emit;

namespace Pdk.Generators;

/// <summary>
/// From each generic contract that a project closes, by a plugin class, a contract or an attribute of the assembly: the
/// closure's binding, vtable, stub and exports. Reports nothing; analyzers do.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClosureGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ClosureSet> closures = Find(context, WellKnownNames.PluginAttribute, OfTarget)
            .Combine(Find(context, WellKnownNames.PluginContractAttribute, OfTarget))
            .Combine(Find(context, WellKnownNames.PluginClosureAttribute, OfAttributes))
            .Combine(BaselineStep.Read(context))
            .Select(static (all, _) => ClosureSet.Of(all.Left.Left.Left.Concat(all.Left.Left.Right).Concat(all.Left.Right).SelectMany(found => found), all.Right))
            .WithTrackingName(TrackingNames.CollectClosures);

        EmitStep.Register(
            context, closures.SelectMany(static (set, _) => set.Closures), ClosureEmitter.Emit,
            TrackingNames.RefuseClosure, TrackingNames.EmitClosure, TrackingNames.NameClosureFiles);
    }

    private static IncrementalValueProvider<ImmutableArray<AbiList<ContractModel>>> Find(
        IncrementalGeneratorInitializationContext context, string attribute, Func<GeneratorAttributeSyntaxContext, IEnumerable<INamedTypeSymbol>> sites) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax or CompilationUnitSyntax,
                (attributed, cancellation) => ClosureParser.ParseAll(sites(attributed), attributed.SemanticModel.Compilation, cancellation))
            .WithTrackingName(TrackingNames.ParseClosures)
            .Collect();

    private static IEnumerable<INamedTypeSymbol> OfTarget(GeneratorAttributeSyntaxContext attributed) => [(INamedTypeSymbol)attributed.TargetSymbol];

    private static IEnumerable<INamedTypeSymbol> OfAttributes(GeneratorAttributeSyntaxContext attributed) =>
        attributed.Attributes.Select(attribute => attribute.AttributeClass?.TypeArguments.FirstOrDefault()).OfType<INamedTypeSymbol>();
}
