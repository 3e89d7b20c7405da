using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pdk.CodeModel;
using Pdk.CodeModel.Baselines;
using Pdk.CodeModel.Model;
using Pdk.CodeModel.Parsing;
using Pdk.Generators.Emit;

namespace Pdk.Generators;

/// <summary>From the plugin classes of a project: the library's entry point and exports. Reports nothing; analyzers do.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PluginGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<BaselineSet> baselines = BaselineStep.Read(context);
        IncrementalValuesProvider<PluginModel> plugins = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                WellKnownNames.PluginAttribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                static (attributed, cancellation) => PluginParser.Parse(
                    (INamedTypeSymbol)attributed.TargetSymbol, attributed.SemanticModel.Compilation, cancellation).Model)
            .WithTrackingName(TrackingNames.ParsePlugin)
            .Combine(baselines)
            .Select(static (pair, _) => BaselineOrder.Apply(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.OrderPlugin);

        IncrementalValueProvider<LibraryModel> library = plugins
            .Collect()
            .Select(static (collected, _) => LibraryModel.Of(collected))
            .WithTrackingName(TrackingNames.CollectPlugins);

        IncrementalValueProvider<GeneratedFile?> file = library
            .Combine(UnsafeStep.Read(context))
            .Select(static (pair, _) => pair.Left.Exports.Count == 0 || !pair.Right ? null : PluginEmitter.Emit(pair.Left))
            .WithTrackingName(TrackingNames.EmitPlugins);

        context.RegisterSourceOutput(file, static (output, file) =>
        {
            if (file is not null)
            {
                output.AddSource(file.Name, file.Text);
            }
        });
    }
}
