using Pdk.Abi;

namespace Pdk.CodeModel.Model;

/// <summary>A plugin class, ready to be emitted.</summary>
/// <param name="Type">The class.</param>
/// <param name="Id">The plugin's id.</param>
/// <param name="Version">The plugin's version.</param>
/// <param name="Contracts">The contracts it offers, in order of their ids.</param>
/// <param name="Refusal">Why it cannot be offered; null if it can.</param>
/// <param name="IsObsolete">Whether the class or its constructor is obsolete.</param>
public sealed record PluginModel(
    TypeName Type, string Id, string Version, AbiList<ContractModel> Contracts, string? Refusal, bool IsObsolete)
{
    /// <summary>The parameters of the constructor that makes it.</summary>
    public AbiList<ServiceModel> Services { get; init; }
}
