namespace Pdk.Abi.Diff;

/// <summary>What a report calls the two sides of a comparison.</summary>
/// <param name="Host">The side that calls, or that was there first.</param>
/// <param name="Plugin">The other one.</param>
public sealed record AbiSides(string Host, string Plugin)
{
    /// <summary>A host and a plugin that it loads.</summary>
    public static AbiSides Loading { get; } = new("host", "plugin");

    /// <summary>A baseline and the contract as it is in source.</summary>
    public static AbiSides Baseline { get; } = new("baseline", "source");
}
