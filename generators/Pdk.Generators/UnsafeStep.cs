using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pdk.CodeModel.Model;

namespace Pdk.Generators;

/// <summary>Whether a project allows unsafe code, as a step of a pipeline; if not, what an analyzer says is all there is to read.</summary>
internal static class UnsafeStep
{
    internal static IncrementalValueProvider<bool> Read(IncrementalGeneratorInitializationContext context) => context.CompilationProvider
        .Select(static (compilation, _) => ((CSharpCompilationOptions)compilation.Options).AllowUnsafe)
        .WithTrackingName(TrackingNames.ReadUnsafe);

    internal static ContractModel Apply(ContractModel contract, bool isAllowed) => isAllowed || contract.Refusal is not null
        ? contract
        : contract with { Refusal = $"The contract '{contract.Type.Name}' was compiled with AllowUnsafeBlocks set to false, and its generated code needs unsafe code." };
}
