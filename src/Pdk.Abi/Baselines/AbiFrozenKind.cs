namespace Pdk.Abi.Baselines;

/// <summary>What of a shipped contract was changed.</summary>
public enum AbiFrozenKind
{
    /// <summary>A member was removed or renamed.</summary>
    Member,

    /// <summary>A member has other parameters or another result.</summary>
    Signature,

    /// <summary>A struct or enum that a member reaches.</summary>
    Type,

    /// <summary>A member that is new says a shipped version, or one that has shipped says another version.</summary>
    Version,

    /// <summary>The contracts that it inherits.</summary>
    Bases,
}
