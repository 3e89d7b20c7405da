namespace EndToEnd;

/// <summary>What <see cref="IThrowing.Throw"/> throws.</summary>
public enum Failure
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An exception of the plugin's own type.</summary>
    Custom,

    /// <summary>A well-known exception with a parameter's name.</summary>
    Argument,

    /// <summary>An exception of the plugin's own type in a well-known one, in one of the plugin's own.</summary>
    Chain,

    /// <summary>Three exceptions in one.</summary>
    Aggregate,

    /// <summary>An exception whose message throws.</summary>
    Message,

    /// <summary>An exception whose message cannot be UTF-8.</summary>
    Surrogate,
}
