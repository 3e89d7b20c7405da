using Microsoft.CodeAnalysis;
using Pdk.CodeModel.Baselines;

namespace Pdk.Generators;

/// <summary>The baselines of a project as a step of a pipeline; other additional files do not reach it.</summary>
internal static class BaselineStep
{
    internal static IncrementalValueProvider<BaselineSet> Read(IncrementalGeneratorInitializationContext context) => context.AdditionalTextsProvider
        .Where(BaselineFile.IsBaseline)
        .Select(BaselineFile.Read)
        .Collect()
        .Select(static (files, _) => BaselineSet.Of(files))
        .WithTrackingName(TrackingNames.ReadBaselines);
}
