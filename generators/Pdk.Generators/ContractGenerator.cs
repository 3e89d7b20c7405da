using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.CodeModel;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;
using Pdk.Generators.Emit;

namespace Pdk.Generators;

/// <summary>From each contract of a project: its binding, vtable, stub and exports. Reports nothing; analyzers do.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<BaselineSet> baselines = BaselineStep.Read(context);
        IncrementalValuesProvider<ContractModel> contracts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.PluginContractAttribute,
                static (node, _) => node is InterfaceDeclarationSyntax,
                static (attributed, cancellation) => ContractParser.Parse(
                    (INamedTypeSymbol)attributed.TargetSymbol, attributed.SemanticModel.Compilation, cancellation).Model)
            .WithTrackingName(TrackingNames.ParseContract)
            .Combine(baselines)
            .Select(static (pair, _) => BaselineOrder.Apply(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.OrderContract);

        EmitStep.Register(
            context, contracts.Where(static contract => contract.CanReopen), ContractEmitter.Emit,
            TrackingNames.RefuseContract, TrackingNames.EmitContract, TrackingNames.NameContractFiles);
    }
}
