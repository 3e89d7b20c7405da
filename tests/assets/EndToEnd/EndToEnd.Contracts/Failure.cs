namespace EndToEnd;

/// <summary>What <see cref="IThrowing.Throw"/> throws.</summary>
public enum Failure : int
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An exception of the plugin's own type.</summary>
    Custom = 1,

    /// <summary>A well-known exception with a parameter's name.</summary>
    Argument = 2,

    /// <summary>An exception of the plugin's own type in a well-known one, in one of the plugin's own.</summary>
    Chain = 3,

    /// <summary>Three exceptions in one.</summary>
    Aggregate = 4,

    /// <summary>An exception whose message throws.</summary>
    Message = 5,

    /// <summary>An exception whose message cannot be UTF-8.</summary>
    Surrogate = 6,
}
