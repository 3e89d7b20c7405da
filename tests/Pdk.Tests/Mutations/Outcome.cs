namespace Pdk.Tests.Mutations;

/// <summary>What a change of a contract means to the two sides, one of which has it.</summary>
public enum Outcome
{
    /// <summary>The ABI text is the same: nothing that crosses was changed.</summary>
    Unseen,

    /// <summary>The ABI text differs in what no call notices.</summary>
    Harmless,

    /// <summary>The changed contract has more: compatible, and the other side is older.</summary>
    Growth,

    /// <summary>The changed contract has less: compatible, and it is the older one.</summary>
    Shrinkage,

    /// <summary>A call would go wrong: refused, whichever side has the change.</summary>
    Breaking,

    /// <summary>The library does not offer the host's contract at all.</summary>
    OtherContract,
}
