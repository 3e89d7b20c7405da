using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Model;
using Pdk.Generators.Emit;

namespace Pdk.Generators;

/// <summary>How a pipeline of contracts ends, plain ones and closures alike: a file for each.</summary>
internal static class EmitStep
{
    /// <summary>Adds the files to a project's source.</summary>
    /// <param name="context">The generator's.</param>
    /// <param name="contracts">What a file is made of.</param>
    /// <param name="emit">Makes one.</param>
    /// <param name="refuseStep">The tracking name of the step that refuses a project without unsafe code.</param>
    /// <param name="emitStep">That of <paramref name="emit"/>.</param>
    /// <param name="nameStep">That of the step that gives each file a name of its own.</param>
    internal static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ContractModel> contracts,
        Func<ContractModel, GeneratedFile> emit,
        string refuseStep,
        string emitStep,
        string nameStep)
    {
        IncrementalValuesProvider<GeneratedFile> files = contracts
            .Combine(UnsafeStep.Read(context))
            .Select(static (pair, _) => UnsafeStep.Apply(pair.Left, pair.Right))
            .WithTrackingName(refuseStep)
            .Select((contract, _) => emit(contract))
            .WithTrackingName(emitStep)
            .Collect()
            .SelectMany(static (files, _) => GeneratedFile.Unique(files))
            .WithTrackingName(nameStep);

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.Name, file.Text));
    }
}
