namespace Pdk.Analyzers.Tests;

/// <summary>What a source is compiled as.</summary>
public enum ProjectKind
{
    /// <summary>A library with contracts.</summary>
    Contract,

    /// <summary>A library that does not allow unsafe code.</summary>
    Safe,

    /// <summary>A library that has not said whether it is a plugin.</summary>
    Undecided,

    /// <summary>A project that compiles to a plugin.</summary>
    Plugin,

    /// <summary>A program that references Pdk.Hosting.</summary>
    Host,
}
