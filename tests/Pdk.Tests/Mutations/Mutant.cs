namespace Pdk.Tests.Mutations;

/// <summary>The contract with one change, and what must come of it.</summary>
/// <param name="Name">The change in words.</param>
/// <param name="Source">The changed contract.</param>
/// <param name="Outcome">What it means.</param>
/// <param name="Differences">What a comparison must find.</param>
internal sealed record Mutant(string Name, string Source, Outcome Outcome, params Difference[] Differences)
{
    /// <summary>The changed contract's id.</summary>
    internal string Id { get; init; } = Zoo.Id;

    /// <summary>The changed contract's version.</summary>
    internal int Version { get; init; } = Zoo.Version;

    /// <summary>A change at one place of the source.</summary>
    internal static Mutant Edit(string name, Outcome outcome, string old, string @new, params Difference[] differences) =>
        new(name, Zoo.Replace(old, @new), outcome, differences);

    /// <summary>A change at one place of the source that breaks.</summary>
    internal static Mutant Breaking(string name, string old, string @new, params Difference[] differences) =>
        Edit(name, Outcome.Breaking, old, @new, differences);

    /// <summary>A change of one member that breaks.</summary>
    internal static Mutant Breaking(string name, Member member, string old, string @new, params Difference[] differences) =>
        new(name, Zoo.Source(member, Member.Replace(member.Source, old, @new)), Outcome.Breaking, differences);
}
