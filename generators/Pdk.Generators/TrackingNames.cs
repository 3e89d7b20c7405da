namespace Pdk.Generators;

/// <summary>The names of the pipelines' steps, for the incrementality tests.</summary>
internal static class TrackingNames
{
    internal const string ReadBaselines = nameof(ReadBaselines);
    internal const string ReadUnsafe = nameof(ReadUnsafe);
    internal const string ParseContract = nameof(ParseContract);
    internal const string OrderContract = nameof(OrderContract);
    internal const string RefuseContract = nameof(RefuseContract);
    internal const string EmitContract = nameof(EmitContract);
    internal const string NameContractFiles = nameof(NameContractFiles);
    internal const string ParsePlugin = nameof(ParsePlugin);
    internal const string OrderPlugin = nameof(OrderPlugin);
    internal const string CollectPlugins = nameof(CollectPlugins);
    internal const string EmitPlugins = nameof(EmitPlugins);
    internal const string ParseClosures = nameof(ParseClosures);
    internal const string CollectClosures = nameof(CollectClosures);
    internal const string RefuseClosure = nameof(RefuseClosure);
    internal const string EmitClosure = nameof(EmitClosure);
    internal const string NameClosureFiles = nameof(NameClosureFiles);
}
