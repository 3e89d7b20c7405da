using Pdk.Abi;

namespace Pdk.CodeModel.Findings;

/// <summary>A model, and what was wrong while it was parsed.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="Model">The model; it says itself whether it can be used.</param>
/// <param name="Findings">What was wrong, in order of source.</param>
public sealed record Parsed<T>(T Model, AbiList<Finding> Findings)
    where T : IEquatable<T>
{
    /// <summary>What crosses and is worth a look all the same.</summary>
    public AbiList<Finding> Advice { get; init; }

    /// <summary>What the baseline of a contract says otherwise.</summary>
    public AbiList<Finding> Differences { get; init; }
}
