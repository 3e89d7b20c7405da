namespace Pdk.Abi.Diff;

/// <summary>A difference between a host's and a plugin's view of a contract, with what it consists of.</summary>
/// <param name="Path">Where it is, from the contract down: <c>slot 1 Summarize, values</c>.</param>
/// <param name="Kind">What differs.</param>
/// <param name="Verdict">What this node alone means; <see cref="Total"/> adds its children.</param>
/// <param name="Host">What the host has; null if nothing.</param>
/// <param name="Plugin">What the plugin has; null if nothing.</param>
/// <param name="Children">The parts that differ.</param>
public sealed record AbiChange(
    string Path, AbiChangeKind Kind, AbiVerdict Verdict, string? Host, string? Plugin, AbiList<AbiChange> Children)
{
    /// <summary>A difference without parts.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="kind">What differs.</param>
    /// <param name="verdict">What it means.</param>
    /// <param name="host">What the host has.</param>
    /// <param name="plugin">What the plugin has.</param>
    public AbiChange(string path, AbiChangeKind kind, AbiVerdict verdict, string? host, string? plugin)
        : this(path, kind, verdict, host, plugin, default)
    {
    }

    /// <summary>On the node of a slot its number: the host's, or the plugin's if only that has it.</summary>
    public int? Slot { get; init; }

    /// <summary>What the node and all its children mean together.</summary>
    public AbiVerdict Total => Children.Aggregate(Verdict, (verdict, child) => verdict | child.Total);

    /// <summary>Whether the two sides can work together.</summary>
    public bool IsCompatible => (Total & AbiVerdict.Breaking) == 0;

    /// <summary>The nodes that have no parts, in order.</summary>
    /// <returns>The differences themselves.</returns>
    public IEnumerable<AbiChange> Leaves() => Children.Count == 0 ? [this] : Children.SelectMany(child => child.Leaves());
}
